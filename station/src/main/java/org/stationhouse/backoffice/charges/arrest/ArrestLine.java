package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an arrest's history. Lines are only added.
 *
 * @param field which field changed, or which kind of number; null unless one did
 * @param said what stands there since, null when nothing
 * @param was what stood there before, null when nothing
 * @param why as typed, null when nobody was asked
 */
public record ArrestLine(
        Instant at,
        String by,
        Kind kind,
        @Nullable String field,
        @Nullable String said,
        @Nullable String was,
        @Nullable String why) {

    /** What a line records; the words stand in the messages under {@code charges.line}. */
    public enum Kind {
        MADE,
        CHANGED,
        NUMBERED,
        UNNUMBERED
    }

    static ArrestLine made(Instant at, String by) {
        return new ArrestLine(at, by, Kind.MADE, null, null, null, null);
    }

    static ArrestLine changed(
            Instant at, String by, String field, @Nullable Object said, @Nullable Object was, String why) {
        return new ArrestLine(
                at,
                by,
                Kind.CHANGED,
                field,
                said == null ? null : said.toString(),
                was == null ? null : was.toString(),
                why);
    }

    static ArrestLine numbered(ArrestNumber number, boolean in, Instant at, String by) {
        String kind = number.kind().name();
        return in
                ? new ArrestLine(at, by, Kind.NUMBERED, kind, number.number(), null, null)
                : new ArrestLine(at, by, Kind.UNNUMBERED, kind, null, number.number(), null);
    }
}
