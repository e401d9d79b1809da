package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A date of law: a day or a moment. */
public sealed interface Deadline {

    /** The whole day, on the agency's calendar. */
    record Day(LocalDate day, ZoneId zone) implements Deadline {}

    record Moment(Instant at) implements Deadline {}

    /** The first moment after it: from then on an act is late. */
    default Instant end() {
        return switch (this) {
            case Day it -> it.day().plusDays(1).atStartOfDay(it.zone()).toInstant();
            case Moment it -> it.at();
        };
    }

    /** Its first moment: from then on what was not permitted before is. */
    default Instant begin() {
        return switch (this) {
            case Day it -> it.day().atStartOfDay(it.zone()).toInstant();
            case Moment it -> it.at();
        };
    }

    default LocalDate day(ZoneId zone) {
        return switch (this) {
            case Day it -> it.day();
            case Moment it -> it.at().atZone(zone).toLocalDate();
        };
    }
}
