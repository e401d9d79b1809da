package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.shelf.Generation;

/**
 * The clear first lines of a file of archived log. They are part of the file's key derivation, so a changed line shuts the file.
 *
 * @param system identifier of the database, as {@code pg_control_system()} has it
 * @param from the first byte of log in this file
 */
record WalHeader(Generation generation, long system, int timeline, int segmentSize, Lsn from) {

    static final String TITLE = "stationhouse-wal-1";
    private static final int LONGEST = 512;

    String text() {
        return TITLE + "\ngeneration " + generation + "\nsystem " + Long.toUnsignedString(system) + "\ntimeline "
                + timeline + "\nsegment " + segmentSize + "\nfrom " + from + "\n\n";
    }

    /** Sorts by generation, then by place. */
    String file() {
        return generation + "-" + from.digits() + ".wal";
    }

    /** Whether another file can go on where this one ends. */
    boolean sameHistory(WalHeader other) {
        return system == other.system && timeline == other.timeline && segmentSize == other.segmentSize;
    }

    /** @throws BadBox when the file does not begin with a header */
    static WalHeader read(InputStream in, String name) throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith("\n\n")) {
            int next = in.read();
            if (next < 0 || text.length() > LONGEST) {
                throw new BadBox("the archived log " + name + " has no header");
            }
            text.append((char) next);
        }
        var lines = text.toString().strip().split("\n");
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            values.put(blank < 0 ? line : line.substring(0, blank), line.substring(blank + 1));
        }
        try {
            var header = new WalHeader(
                    new Generation(values.getOrDefault("generation", "")),
                    Long.parseUnsignedLong(values.getOrDefault("system", "")),
                    Integer.parseInt(values.getOrDefault("timeline", "")),
                    Integer.parseInt(values.getOrDefault("segment", "")),
                    Lsn.of(values.getOrDefault("from", "")));
            if (!header.text().contentEquals(text) || header.segmentSize <= 0) {
                throw new BadBox("the header of the archived log " + name + " was altered");
            }
            return header;
        } catch (IllegalArgumentException e) {
            throw new BadBox("the header of the archived log " + name + " was altered");
        }
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }
}
