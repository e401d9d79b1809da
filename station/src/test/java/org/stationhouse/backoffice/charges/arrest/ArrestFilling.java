package org.stationhouse.backoffice.charges.arrest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Charges;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.foundation.kernel.Actor;

/** Arrests with counts in every stage, one of a minor, for the gates over all pages. Comes after the rooms that open cases. */
@Component
@Order(110)
class ArrestFilling implements Filling {

    private final ArrestDesk desk;
    private final ChargeDesk charges;
    private final NumberDesk numbers;
    private final Cases cases;
    private final Clock clock;
    private final List<String> records = new ArrayList<>();

    ArrestFilling(ArrestDesk desk, ChargeDesk charges, NumberDesk numbers, Cases cases, Clock clock) {
        this.desk = desk;
        this.charges = charges;
        this.numbers = numbers;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("prt2");
        Instant at = clock.instant().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);
        LocalDate day = at.atZone(ZoneId.of("America/Los_Angeles")).toLocalDate();
        String number = cases.list(CaseFilter.all(), 1, clerk).stream()
                .findFirst()
                .map(jacket -> jacket.number().text())
                .orElse(null);
        Charge burglary = Charges.of("459", "Burglary", Level.Grade.WOBBLER, day);
        Charge smoke = Charges.of("99902", "O'Neil's <b>section</b>", Level.Grade.MISDEMEANOR, day);
        Arrest arrest = desk.make(
                Arrests.of(
                        "Gantry <i>& Sons</i>, Wolf",
                        "1977-03-04",
                        number,
                        ArrestType.WARRANT,
                        at,
                        burglary,
                        smoke,
                        smoke),
                People.NONE,
                clerk);
        numbers.put(arrest.ref(), arrest.version(), NumberKind.SID, "A99887766", clerk);
        charges.drop(arrest.ref(), arrest.version() + 1, 3, "Same <b>act</b>", clerk);
        charges.dispose(
                arrest.ref(),
                arrest.version() + 2,
                List.of(
                        new ChargeDesk.Decision(1, Charges.disposition(new Outcome.Convicted(smoke), day.plusDays(2))),
                        new ChargeDesk.Decision(
                                2, Charges.disposition(new Outcome.Rejected("Not <i>enough</i>"), day.plusDays(1)))),
                clerk);
        Arrest minor = desk.make(
                Arrests.of("Gantry, Pip", (day.getYear() - 14) + "-01-02", null, ArrestType.ON_VIEW, at, burglary),
                People.NONE,
                clerk);
        records.add("/arrests/" + arrest.ref());
        records.add("/arrests/" + arrest.ref() + "/counts/1");
        records.add("/arrests/" + minor.ref());
        records.add("/arrests/offense?offense=459");
    }

    @Override
    public List<String> records() {
        return records;
    }
}
