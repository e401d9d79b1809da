package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something happened, as exactly as it is known. */
public sealed interface When {

    /** To the moment. */
    record At(Instant at) implements When {}

    /** To the day: a date of birth, a date set for trial. */
    record On(LocalDate day) implements When {}

    /** The agency's local date. */
    default LocalDate day(ZoneId zone) {
        return switch (this) {
            case At it -> it.at().atZone(zone).toLocalDate();
            case On it -> it.day();
        };
    }

    /** The moment; the beginning of the day where only that is known, since no clock may be longer than the law gives. */
    default Instant instant(ZoneId zone) {
        return switch (this) {
            case At it -> it.at();
            case On it -> it.day().atStartOfDay(zone).toInstant();
        };
    }
}
