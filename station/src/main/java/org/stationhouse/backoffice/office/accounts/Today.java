package org.stationhouse.backoffice.office.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.staff.Unfit;
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
        return clock.instant().atZone(agency.zone());
    }

    /** @throws Unfit for the field, when it is no day */
    LocalDate day(String field, String typed) {
        return TypedTime.date(typed, now().toLocalDate()).orElseThrow(() -> new Unfit(field, "staff.day.form"));
    }

    /** @throws Unfit for the field, when it is no day and time */
    Instant moment(String field, String typed) {
        return switch (TypedTime.moment(typed, now())) {
            case TypedTime.Clear clear -> clear.at();
            case TypedTime.Unclear unclear ->
                throw new Unfit(field, unclear.word(), unclear.values().toArray());
        };
    }
}
