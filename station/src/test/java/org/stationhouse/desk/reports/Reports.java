package org.stationhouse.desk.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.stationhouse.backoffice.charges.Nibrs;
import org.stationhouse.backoffice.charges.Statute;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.foundation.kernel.Money;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.Vin;

/** What reports say. */
final class Reports {

    static final ReportSaid.Offense THEFT = new ReportSaid.Offense(
            new Statute("CA", "PC", "484(a)"), "Theft", false, new Nibrs.OnFacts(), Set.of(), null, Answers.NONE);

    static final ReportSaid.Property BICYCLE =
            new ReportSaid.Property(Loss.STOLEN, "Bicycle", "Red, 21 gears", "SN-4711", new Money(60_000), 1);

    static final ReportSaid.Offense ENDANGERED = new ReportSaid.Offense(
            new Statute("CA", "PC", "273a(b)"),
            "Child endangerment",
            false,
            new Nibrs.OnFacts(),
            Set.of("13B", "90F"),
            null,
            Answers.NONE);

    private Reports() {}

    static ReportSaid.Offense larceny(String nibrs, boolean attempted) {
        return new ReportSaid.Offense(
                new Statute("CA", "PC", "484(a)"),
                "Theft",
                attempted,
                new Nibrs.Reported(nibrs),
                Set.of(),
                null,
                Answers.NONE);
    }

    static ReportSaid.Person person(String role, String name) {
        return new ReportSaid.Person(
                role,
                new NewPerson(
                        PersonName.of(name),
                        PartialDate.of("1980-01-23"),
                        PartStore.looks("F", "W"),
                        PartStore.known("916-555-1212", "12 Elm St"),
                        ""),
                null,
                true,
                Answers.NONE);
    }

    static ReportSaid.Person unknown() {
        return new ReportSaid.Person(
                "SUSPECT",
                new NewPerson(PersonName.of("unknown"), null, PartStore.looks("M", null), List.of(), ""),
                null,
                false,
                Answers.NONE);
    }

    static ReportSaid.Vehicle van() {
        return new ReportSaid.Vehicle(
                "SUSPECT",
                new NewVehicle(
                        new Plate("7ABC123"),
                        "CA",
                        NewVehicle.PASSENGER,
                        new Vin("1HGCM82633A004352"),
                        new VehicleLooks(2003, "Honda", "Accord", "", "silver", "", ""),
                        "",
                        ""),
                null,
                true);
    }

    static ReportSaid said(
            Instant from,
            List<ReportSaid.Offense> offenses,
            List<ReportSaid.Person> people,
            List<ReportSaid.Property> property) {
        return new ReportSaid(
                from,
                null,
                "6360 Fountain Sq",
                offenses,
                people,
                List.of(),
                property,
                "He took it and ran.",
                Answers.NONE);
    }

    /** A theft that is an offense against a child: it forces a report to others. */
    static ReportSaid endangered(String mark, Instant now) {
        ReportSaid said = theft(mark, now);
        return new ReportSaid(
                said.from(),
                said.to(),
                said.place(),
                List.of(ENDANGERED),
                said.people(),
                List.of(),
                List.of(),
                said.narrative(),
                said.answers());
    }

    static ReportSaid theft(String mark, Instant now) {
        ReportSaid said = said(
                now.minus(Duration.ofHours(3)),
                List.of(THEFT),
                List.of(person("VICTIM", mark + ", Ana"), unknown()),
                List.of(BICYCLE));
        return new ReportSaid(
                said.from(),
                now.minus(Duration.ofHours(2)),
                said.place(),
                said.offenses(),
                said.people(),
                List.of(van()),
                said.property(),
                said.narrative(),
                said.answers());
    }
}
