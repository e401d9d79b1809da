package org.stationhouse.backoffice.master;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.PartialDate;

/** Now, as the indices need it, and days as clerks type them. */
@Component
public class IndexClock {

    private final AgencyOffice agency;
    private final Clock clock;

    IndexClock(AgencyOffice agency, Clock clock) {
        this.agency = agency;
        this.clock = clock;
    }

    /** To the millisecond, as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The agency's date. */
    public LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    /** The year by the agency's calendar, from which numbers are counted. */
    public int year() {
        return today().getYear();
    }

    /** A day as typed: {@code t} for today, a date, or a year for its first day; empty when it is none. */
    public Optional<LocalDate> day(String typed) {
        return day(typed, today());
    }

    /** The same for another today. */
    public static Optional<LocalDate> day(String typed, LocalDate today) {
        return typed.strip().equalsIgnoreCase("t")
                ? Optional.of(today)
                : PartialDate.typed(typed, today)
                        .filter(it -> it.full() || typed.strip().length() == 4)
                        .map(PartialDate::first);
    }
}
