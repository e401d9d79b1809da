package org.stationhouse.backoffice.office.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.web.TypedTime;

/** Days and times as typed on these pages, by the agency's clock. */
@Component
class Today {

    private final AgencyOffice agency;
    private final Clock clock;

    Today(AgencyOffice agency, Clock clock) {
        this.agency = agency;
        this.clock = clock;
    }

    ZonedDateTime now() {
        return clock.instant().atZone(zone());
    }

    private ZoneId zone() {
        return agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC);
    }

    /** @throws IllegalArgumentException when it is no day */
    LocalDate day(String typed) {
        return TypedTime.date(typed, now().toLocalDate())
                .orElseThrow(() -> new IllegalArgumentException("Type the day as 11/21/2026, 112126, t or -2."));
    }

    /** @throws IllegalArgumentException when it is no day and time */
    Instant moment(String typed) {
        if (TypedTime.moment(typed, now()) instanceof TypedTime.Clear clear) {
            return clear.at();
        }
        throw new IllegalArgumentException("Type day and time as 112126 0915, or the time alone for today.");
    }
}
