package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Charges;
import org.stationhouse.backoffice.charges.count.CountLine;
import org.stationhouse.backoffice.charges.count.CountSheet;
import org.stationhouse.backoffice.charges.count.Disposition;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.charges.count.Stage;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

class ArrestSpecimens implements Specimens {

    private static final Instant AT = Instant.parse("2026-11-20T17:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final Charge burglary = Charges.of("459", "Burglary", Level.Grade.WOBBLER, DAY);

    private final CountSheet sheet = CountSheet.of(List.of(
            CountLine.added(AT, "clerk-lee", 1, burglary, null),
            CountLine.disposed(
                    AT,
                    "clerk-lee",
                    1,
                    new Disposition(
                            new Outcome.Convicted(Charges.of("602", "Trespass", Level.Grade.MISDEMEANOR, DAY)),
                            DAY.plusDays(3),
                            "minute order",
                            "Superior Court, Dept. 4",
                            "26CR4711")),
            CountLine.added(AT, "clerk-lee", 2, Charges.of("484", "Theft", Level.Grade.MISDEMEANOR, DAY), null),
            CountLine.added(AT, "clerk-lee", 3, Charges.of("148", "Resisting", Level.Grade.MISDEMEANOR, DAY), null),
            CountLine.dropped(AT, "clerk-lee", 3, "Entered by mistake")));

    private final Arrest arrest = new Arrest(
            4711,
            PublicRef.fresh(),
            "A26-000123",
            5,
            PersonName.of("Canary, Jay Robin"),
            PartialDate.of("2010-05-06"),
            new Age(16),
            new Arrest.InCase(1, PublicRef.fresh(), CaseNumber.of("26-000045")),
            false,
            new Ori("CA0990000"),
            AT,
            Place.of("12 Aviary Ct"),
            ArrestType.WARRANT,
            "Ofc. Heron",
            "8815",
            List.of("01"),
            "N",
            null,
            "R",
            Stage.FILED,
            sheet.text(),
            Level.Grade.MISDEMEANOR,
            false,
            AT,
            "clerk-lee",
            7);

    private final PersonLine person = new PersonLine(
            5,
            PublicRef.fresh(),
            "N26-000777",
            PersonName.of("Canary, Jay"),
            List.of(),
            PartialDate.of("2010-05-06"),
            "M",
            "W",
            List.of(new PersonLine.Flag("OFFICER_SAFETY", "bites")),
            "9 Nest Way",
            null);

    @Override
    public List<Specimen> all() {
        return List.of(Specimen.filled(
                "backoffice/charges/arrest/summarypaper",
                Map.of(
                        "arrests",
                        List.of(new ArrestBook.Whole(
                                arrest,
                                person,
                                sheet,
                                List.of(new ArrestNumber(
                                        PublicRef.fresh(), NumberKind.SID, "A12345678", AT, "clerk-lee")),
                                List.of()))),
                Map.ofEntries(
                        Map.entry("person", "N26-000777"),
                        Map.entry("name", "Canary, Jay Robin"),
                        Map.entry("born", "05/06/2010"),
                        Map.entry("number", "A26-000123"),
                        Map.entry("at", "11/20/2026 09:00:00"),
                        Map.entry("age", "age 16"),
                        Map.entry("type", "Warrant"),
                        Map.entry("officer", "Ofc. Heron (8815)"),
                        Map.entry("ori", "CA0990000"),
                        Map.entry("case", "26-000045"),
                        Map.entry("stateNumber", "A12345678"),
                        Map.entry("booked", "PC 459 Burglary"),
                        Map.entry("outcome", "11/23/2026 Convicted"),
                        Map.entry("convicted", "PC 602 Trespass, Misdemeanor"),
                        Map.entry("court", "Superior Court, Dept. 4"),
                        Map.entry("courtNumber", "26CR4711"),
                        Map.entry("source", "minute order"),
                        Map.entry("waiting", "No disposition reported"),
                        Map.entry("caveatArrest", "shows no guilt"),
                        Map.entry("caveatCori", "PC 11142, 11105, 13300-13305"),
                        Map.entry("caveatJuvenile", "WIC 827 and 828"),
                        Map.entry("dropped", "PC 148 Resisting"),
                        Map.entry("flag", "bites"),
                        Map.entry("address", "9 Nest Way"),
                        Map.entry("place", "12 Aviary Ct"))));
    }
}
