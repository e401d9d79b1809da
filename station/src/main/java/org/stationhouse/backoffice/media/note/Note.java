package org.stationhouse.backoffice.media.note;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A note on a record.
 *
 * @param kind kind of the record
 * @param record reference of the record
 * @param hold null while nobody holds it
 * @param versions oldest first, never empty
 */
public record Note(
        long id,
        PublicRef ref,
        String kind,
        PublicRef record,
        @Nullable Hold hold,
        List<Version> versions) {

    /** Kind of record in audit lines. */
    public static final String KIND = "media.note";

    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_SOURCE = 120;
    public static final int LONGEST_WHY = 500;

    /** In the line of a list stand so many characters of its text. */
    private static final int BRIEF = 80;

    public Note {
        versions = List.copyOf(versions);
    }

    /** What is said of it. @param source from whom it is known */
    public record Said(String text, Set<Label> labels, String source) {

        public Said {
            labels = Set.copyOf(labels);
        }
    }

    /** What it said at one time. @param why reason of the change, null for the first */
    public record Version(int number, Said said, @Nullable String why, Instant at, String by) {}

    /** While it stands nobody changes the note. */
    public record Hold(Instant at, String by, String why) {}

    public Version now() {
        return versions.getLast();
    }

    String brief() {
        String line = now().said().text().replaceAll("\\s+", " ");
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF - 1) + "\u2026";
    }
}
