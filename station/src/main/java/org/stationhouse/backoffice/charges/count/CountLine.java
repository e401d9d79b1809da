package org.stationhouse.backoffice.charges.count;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the history of an arrest's counts. Lines are only added; where a count stands follows from them.
 *
 * @param count number of the count in its arrest, from 1
 * @param charge what was booked, null for lines of other kinds
 * @param disposition what became of it, null for lines of other kinds
 * @param why as typed, null when nobody was asked
 */
public record CountLine(
        Instant at,
        String by,
        int count,
        Kind kind,
        @Nullable Charge charge,
        @Nullable Disposition disposition,
        @Nullable String why) {

    /** What a line records; the words stand in the messages under {@code charges.line}. */
    public enum Kind {
        ADDED,
        CHANGED,
        DROPPED,
        DISPOSED,
        /** the last disposition of the count was entered by mistake */
        TAKEN_BACK
    }

    public CountLine {
        if ((charge != null) != (kind == Kind.ADDED || kind == Kind.CHANGED)
                || (disposition != null) != (kind == Kind.DISPOSED)) {
            throw new IllegalArgumentException(kind + " says something else");
        }
    }

    public static CountLine added(Instant at, String by, int count, Charge charge, @Nullable String why) {
        return new CountLine(at, by, count, Kind.ADDED, charge, null, why);
    }

    public static CountLine changed(Instant at, String by, int count, Charge charge, String why) {
        return new CountLine(at, by, count, Kind.CHANGED, charge, null, why);
    }

    public static CountLine dropped(Instant at, String by, int count, String why) {
        return new CountLine(at, by, count, Kind.DROPPED, null, null, why);
    }

    public static CountLine disposed(Instant at, String by, int count, Disposition disposition) {
        return new CountLine(at, by, count, Kind.DISPOSED, null, disposition, null);
    }

    public static CountLine takenBack(Instant at, String by, int count, String why) {
        return new CountLine(at, by, count, Kind.TAKEN_BACK, null, null, why);
    }
}
