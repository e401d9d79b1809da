package org.stationhouse.backoffice.master.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;

/** Now, as the index of people needs it. */
@Component
class PersonClock {

    private final AgencyOffice agency;
    private final Clock clock;

    PersonClock(AgencyOffice agency, Clock clock) {
        this.agency = agency;
        this.clock = clock;
    }

    /** To the millisecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The agency's date. */
    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }
}
