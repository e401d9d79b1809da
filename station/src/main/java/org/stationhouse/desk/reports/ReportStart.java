package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.web.NoSuch;

/** What a new report takes over from the record that it is started from, so that nothing of it is typed again. */
@Component
class ReportStart {

    private final CallBook calls;
    private final CallDesk dispatch;
    private final Cases cases;
    private final CaseFile file;
    private final People people;
    private final Vehicles vehicles;

    ReportStart(CallBook calls, CallDesk dispatch, Cases cases, CaseFile file, People people, Vehicles vehicles) {
        this.calls = calls;
        this.dispatch = dispatch;
        this.cases = cases;
        this.file = file;
        this.people = people;
        this.vehicles = vehicles;
    }

    /** What a report begins with. @param jacket its case, held */
    record Taken(Jacket jacket, Report.@Nullable Origin origin, ReportSaid said) {

        CaseLink link() {
            return new CaseLink(jacket.id(), jacket.ref(), jacket.number().text(), jacket.restricted());
        }
    }

    /** Of a call; one that bears no case number gets one. */
    Taken ofCall(PublicRef ref, Kind kind, Actor actor) {
        Call call = calls.read(ref, actor).orElseThrow(NoSuch::new).call();
        Call.InCase known = call.inCase();
        if (known == null) {
            dispatch.makeCase(ref, call.version(), actor);
            call = calls.read(ref, actor).orElseThrow(NoSuch::new).call();
            known = call.inCase();
        }
        if (known == null || known.number() == null) {
            throw new NoSuch();
        }
        Jacket jacket = file.held(known.ref(), ReportDesk.WRITE, actor);
        List<ReportSaid.Person> persons = persons(jacket, kind, actor);
        PersonName party = call.party();
        if (party != null && persons.stream().noneMatch(it -> it.said().name().equals(party))) {
            var said = new NewPerson(party, null, Looks.NONE, PartStore.known(call.phone(), null), "");
            persons.addFirst(new ReportSaid.Person(ReportChoices.REPORTING, said, null, false, Answers.NONE));
        }
        return new Taken(
                jacket,
                new Report.Origin(Call.KIND, call.ref(), call.number()),
                said(call.times().received(), call.place().text(), persons, cars(jacket, kind, actor), kind));
    }

    /** Of a case. */
    Taken ofCase(PublicRef ref, Kind kind, Actor actor) {
        Jacket jacket = file.held(ref, ReportDesk.WRITE, actor);
        return new Taken(
                jacket,
                null,
                said(null, jacket.place(), persons(jacket, kind, actor), cars(jacket, kind, actor), kind));
    }

    /** Of a report that says too little: its supplement says the rest. */
    Taken ofReport(Report report, Kind kind, Actor actor) {
        Jacket jacket = file.held(report.inCase().ref(), ReportDesk.WRITE, actor);
        return new Taken(
                jacket,
                new Report.Origin(Report.KIND, report.ref(), report.number()),
                said(report.said().from(), report.said().place(), List.of(), List.of(), kind));
    }

    /** Of nothing: a case is opened for it. */
    Taken fresh(Kind kind, Actor actor) {
        return new Taken(cases.open(kind.title(), null, actor), null, said(null, null, List.of(), List.of(), kind));
    }

    private static ReportSaid said(
            @Nullable Instant from,
            @Nullable String place,
            List<ReportSaid.Person> persons,
            List<ReportSaid.Vehicle> cars,
            Kind kind) {
        return new ReportSaid(from, null, place, List.of(), persons, cars, List.of(), kind.template(), Answers.NONE);
    }

    private List<ReportSaid.Person> persons(Jacket jacket, Kind kind, Actor actor) {
        var persons = new ArrayList<ReportSaid.Person>();
        if (!kind.has(Kind.Section.PEOPLE)) {
            return persons;
        }
        for (CaseFile.Party it : file.people(jacket)) {
            PersonLine line = people.lines(Set.of(it.person()), actor).get(it.person());
            String role = ReportChoices.ROLES.contains(it.role()) ? it.role() : "SUSPECT";
            if (line != null) {
                persons.add(new ReportSaid.Person(
                        role,
                        new NewPerson(
                                PersonName.of(it.said()),
                                line.born(),
                                PartStore.looks(line.sex(), line.race()),
                                PartStore.known(null, line.address()),
                                ""),
                        new ReportSaid.Linked(line.id(), line.number()),
                        false,
                        Answers.NONE));
            }
        }
        return persons;
    }

    private List<ReportSaid.Vehicle> cars(Jacket jacket, Kind kind, Actor actor) {
        var cars = new ArrayList<ReportSaid.Vehicle>();
        if (!kind.has(Kind.Section.VEHICLES)) {
            return cars;
        }
        for (CaseFile.Car it : file.vehicles(jacket)) {
            VehicleLine line = vehicles.lines(Set.of(it.vehicle()), actor).get(it.vehicle());
            if (line != null) {
                VehicleLine.Plated plate = line.plates().stream()
                        .filter(VehicleLine.Plated::now)
                        .findFirst()
                        .orElse(null);
                cars.add(new ReportSaid.Vehicle(
                        it.role(),
                        new NewVehicle(
                                plate == null ? null : new Plate(plate.plate()),
                                plate == null ? null : plate.state(),
                                NewVehicle.PASSENGER,
                                line.vin(),
                                line.looks(),
                                "",
                                ""),
                        new ReportSaid.Linked(line.id(), line.number()),
                        false));
            }
        }
        return cars;
    }
}
