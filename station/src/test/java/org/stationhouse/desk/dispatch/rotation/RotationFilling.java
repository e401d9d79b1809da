package org.stationhouse.desk.dispatch.rotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;

/** A list with a company out of it, and a request in every state. */
@Component
class RotationFilling implements Filling {

    private final Companies companies;
    private final RotationDesk desk;
    private List<String> records = List.of();

    RotationFilling(Companies companies, RotationDesk desk) {
        this.companies = companies;
        this.desk = desk;
    }

    @Override
    public void fill(Actors actors) {
        Actor supervisor = actors.as("supervisor");
        Actor technician = actors.as("pst1");
        var all = new ArrayList<String>();
        for (String name : List.of("Alder <Tow> & Sons", "Birch Towing", "Cedar Towing", "Dogwood Towing")) {
            all.add("/rotation/companies/"
                    + companies
                            .enter(Trade.TOW_LIGHT, new Company.Said(name, "(916) 555-0101", null), supervisor)
                            .ref());
        }
        companies.enter(
                Trade.TOW_LIGHT,
                new Company.Said(
                        "Elm Towing",
                        "(916) 555-0105",
                        new Company.Out(LocalDate.of(2020, 1, 2), null, "Insurance <lapsed>")),
                supervisor);
        for (int i = 0; i < 4; i++) {
            Request request = desk.request(
                    new Request.New(Trade.TOW_LIGHT, "Gray <b>van</b> & trailer", "9 O'Neil St", null, null),
                    null,
                    technician);
            if (i == 1 || i == 2) {
                desk.outcome(request.ref(), 1, Request.Outcome.ACCEPTED, 20, null, technician);
            }
            if (i == 2) {
                desk.arrive(request.ref(), 2, technician);
            }
            if (i == 3) {
                desk.outcome(request.ref(), 1, Request.Outcome.CANCELED, null, "Owner <came>", technician);
            }
            all.add("/rotation/" + request.ref());
        }
        all.add("/rotation/"
                + desk.request(
                                new Request.New(Trade.BOARD_UP, "Front window", "4 Main St", null, null),
                                null,
                                technician)
                        .ref());
        all.add("/rotation/"
                + desk.request(
                                new Request.New(Trade.TOW_HEAVY, "Truck", "5 Main St", null, "Has <road> service"),
                                "Owner's & Own",
                                technician)
                        .ref());
        records = List.copyOf(all);
    }

    @Override
    public List<String> records() {
        return records;
    }
}
