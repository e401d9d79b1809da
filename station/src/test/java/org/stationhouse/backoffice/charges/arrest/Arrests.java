package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;

/** Arrests as tests need them. */
public final class Arrests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private Arrests() {}

    public static NewArrest of(
            String name, String born, @Nullable String caseNumber, ArrestType type, Instant at, Charge... charges) {
        return new NewArrest(
                PersonName.of(name),
                new Looks("M", "W", null, null, null, null, null, null),
                said(born, caseNumber, type, at),
                List.of(charges));
    }

    static ArrestSaid said(String born, @Nullable String caseNumber, ArrestType type, Instant at) {
        PartialDate date = PartialDate.of(born);
        LocalDate day = at.atZone(ZONE).toLocalDate();
        return new ArrestSaid(
                date,
                Age.at(date, day),
                caseNumber,
                new Ori("CA0990000"),
                at,
                Place.of("12 Oak St"),
                type,
                "Ofc. Reyes",
                "4711",
                List.of("01"),
                "N",
                null,
                null);
    }
}
