package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.CaseVehicles;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleLine;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Unfit;

/** People and vehicles of a report as those of the index and of its case. A case stays a step ahead: it is held before anybody of the index is. */
@Component
class ReportIndex {

    private final People people;
    private final Vehicles vehicles;
    private final CasePeople inCase;
    private final CaseVehicles carsInCase;
    private final RestrictedCases restricted;

    ReportIndex(
            People people, Vehicles vehicles, CasePeople inCase, CaseVehicles carsInCase, RestrictedCases restricted) {
        this.people = people;
        this.vehicles = vehicles;
        this.inCase = inCase;
        this.carsInCase = carsInCase;
        this.restricted = restricted;
    }

    /** Whom this number means, of those that the actor may see. */
    Optional<ReportSaid.Linked> person(String number, Actor actor) {
        return people.numbered(number, actor).map(it -> new ReportSaid.Linked(it.id(), it.number()));
    }

    /** Which vehicle this number means, of those that may be meant by what is said. */
    Optional<ReportSaid.Linked> vehicle(String number, NewVehicle said, Actor actor) {
        return vehicles.candidates(said, false, actor).stream()
                .map(VehicleCandidate::vehicle)
                .filter(it -> it.number().equals(number))
                .findFirst()
                .map(it -> new ReportSaid.Linked(it.id(), it.number()));
    }

    /**
     * Everybody whom the report names stands in the index and in the people of its case, each vehicle too.
     *
     * @return the same with what they are in the index
     * @throws Unfit of the field {@code known} of a row, when likely candidates were not answered
     */
    ReportSaid stand(Report report, Actor actor) {
        boolean guarded = restricted.restricted(report.inCase().ref());
        ReportSaid said = report.said();
        var persons = new ArrayList<ReportSaid.Person>();
        for (int n = 0; n < said.people().size(); n++) {
            persons.add(stood(said.people().get(n), "people[" + n + "].known", guarded, report, actor));
        }
        var cars = new ArrayList<ReportSaid.Vehicle>();
        for (int n = 0; n < said.vehicles().size(); n++) {
            cars.add(stood(said.vehicles().get(n), "vehicles[" + n + "].known", guarded, report, actor));
        }
        return new ReportSaid(
                said.from(),
                said.to(),
                said.place(),
                said.offenses(),
                persons,
                cars,
                said.property(),
                said.narrative(),
                said.answers());
    }

    private ReportSaid.Person stood(ReportSaid.Person it, String field, boolean guarded, Report report, Actor actor) {
        if (ReportRules.unknown(it.said().name()) || it.body()) {
            return it;
        }
        NewPerson said = new NewPerson(
                it.said().name(), it.said().born(), it.said().looks(), it.said().known(), report.number());
        PersonLine line = it.linked() == null ? null : line(it.linked().id(), actor);
        // one who is known to others learns nothing from a restricted case
        PersonLine person = guarded && line != null
                ? line
                : entered(field, () -> people.findOrEnter(said, answer(line, it.fresh()), false, actor));
        inCase.stand(report.inCase().ref(), person, said.name(), it.role(), report.number(), actor);
        return new ReportSaid.Person(
                it.role(), it.said(), new ReportSaid.Linked(person.id(), person.number()), false, it.answers());
    }

    private @Nullable PersonLine line(long person, Actor actor) {
        return people.lines(Set.of(person), actor).get(person);
    }

    private static String answer(@Nullable PersonLine line, boolean fresh) {
        return line != null ? line.ref().text() : fresh ? People.NONE : "";
    }

    private ReportSaid.Vehicle stood(ReportSaid.Vehicle it, String field, boolean guarded, Report report, Actor actor) {
        NewVehicle was = it.said();
        var said = new NewVehicle(
                was.plate(), was.state(), was.type(), was.vin(), was.looks(), was.partial(), report.number());
        VehicleLine line = it.linked() == null
                ? null
                : vehicles.lines(List.of(it.linked().id()), actor)
                        .get(it.linked().id());
        String answer = line != null ? line.ref().text() : it.fresh() ? Vehicles.NONE : "";
        VehicleLine vehicle =
                guarded && line != null ? line : entered(field, () -> vehicles.findOrEnter(said, answer, false, actor));
        carsInCase.stand(report.inCase().ref(), vehicle, it.text(), it.role(), report.number(), actor);
        return new ReportSaid.Vehicle(
                it.role(), it.said(), new ReportSaid.Linked(vehicle.id(), vehicle.number()), false);
    }

    private static <T> T entered(String field, java.util.function.Supplier<T> act) {
        try {
            return act.get();
        } catch (Unfit unanswered) {
            throw new Unfit(field, "reports.known.answer");
        }
    }
}
