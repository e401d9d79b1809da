package org.stationhouse.foundation.vault.shelf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.stationhouse.foundation.vault.box.BoxKey;

/**
 * One base copy with the log that follows it, until the next. Its name is the time when it began and some chance, for example
 * {@code 20261121T215012Z-3f9a71c2}; names sort by time.
 */
public record Generation(String id) implements Comparable<Generation> {

    private static final String SHAPE = "\\d{8}T\\d{6}Z-[0-9a-f]{8}";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public Generation {
        if (!named(id)) {
            throw new IllegalArgumentException("no generation is named " + id);
        }
    }

    public static boolean named(String name) {
        return name.matches(SHAPE);
    }

    public static Generation begun(Instant now) {
        return new Generation(TIME.format(now) + "-" + HexFormat.of().formatHex(BoxKey.random(4)));
    }

    public Instant started() {
        return TIME.parse(id.substring(0, 16), Instant::from);
    }

    @Override
    public int compareTo(Generation other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
