package org.stationhouse.backoffice.master.vehicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.CaseVehicles;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.hot.HotDesk;
import org.stationhouse.backoffice.master.hot.NewHot;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.PairDesk;
import org.stationhouse.backoffice.master.merging.PairRun;
import org.stationhouse.backoffice.master.organization.OrganizationDesk;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;

/** Vehicles, organizations and entries of the hot list with all that can be said of them, for the gates over all pages. */
@Component
@Order(111)
class VehicleFilling implements Filling {

    private final VehicleDesk desk;
    private final Merging merging;
    private final PairDesk pairs;
    private final PairRun run;
    private final VehicleStore vehicles;
    private final OrganizationDesk organizations;
    private final HotDesk hot;
    private final Cases cases;
    private final CaseVehicles involved;
    private final People people;
    private final List<String> records = new ArrayList<>();

    VehicleFilling(
            VehicleDesk desk,
            Merging merging,
            PairDesk pairs,
            PairRun run,
            VehicleStore vehicles,
            OrganizationDesk organizations,
            HotDesk hot,
            Cases cases,
            CaseVehicles involved,
            People people) {
        this.desk = desk;
        this.merging = merging;
        this.pairs = pairs;
        this.run = run;
        this.vehicles = vehicles;
        this.organizations = organizations;
        this.hot = hot;
        this.cases = cases;
        this.involved = involved;
        this.people = people;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("prt1");
        Actor senior = actors.as("prt2");
        String person = people.findOrEnter(
                        NewPerson.of(PersonName.of("Fillholder, Ida"), null, "herself"), People.NONE, true, clerk)
                .number();
        PublicRef one = desk.enter(said("7FILL01", "1HGCM82633A004352"), Vehicles.NONE, clerk);
        PublicRef other = desk.enter(said("7FILL02", null), Vehicles.NONE, clerk);
        for (SaidKind kind : SaidKind.values()) {
            if (kind.about() == SaidKind.About.VEHICLE) {
                desk.say(one, fact(kind, "1HGCM82633A004353"), kind.personal() ? person : "", clerk);
            }
        }
        merging.merge(Index.VEHICLE, one, other, "Same <VIN>, read by me.", senior);
        desk.enter(said("7FILL01", null), Vehicles.NONE, clerk);
        run.all();
        pairs.waiting(Index.VEHICLE, 0, 1, senior).forEach(it -> records.add("/vehicles/pairs/" + it.ref()));
        records.add("/vehicles/pairs");
        cases.list(CaseFilter.all(), 1, clerk).stream().findFirst().ifPresent(it -> {
            involved.add(it.ref(), said("7FILL01", null), "STOLEN", one.text(), clerk);
            records.add("/cases/" + it.ref());
            records.add("/cases/" + it.ref() + "/vehicles/new");
        });
        records.add("/vehicles/" + one);
        records.add("/vehicles/" + other + "/unmerge");
        records.add("/vehicles/" + one + "/edit");
        records.add("/vehicles/" + one + "/say/holder");
        records.add("/vehicles/new?plate=7FILL01&vin=1HGCM82634A004352");
        records.add("/vehicles?plate=7F%3FLL*");
        organization(clerk, senior, person);
        hot(clerk, senior);
    }

    private void organization(Actor clerk, Actor senior, String person) {
        var said = new NewOrganization(
                "TOW", "The <Fill> Towing & Storage, Inc.", "(916) 555-0177", "12 Yard <St>", "by phone");
        PublicRef one = organizations.enter(said, Organizations.NONE, clerk);
        for (SaidKind kind : SaidKind.values()) {
            if (kind.about() == SaidKind.About.ORGANIZATION) {
                organizations.say(one, fact(kind, "916-555-0188"), kind.personal() ? person : "", clerk);
            }
        }
        PublicRef twin = organizations.enter(said, Organizations.NONE, clerk);
        PublicRef former = organizations.enter(said, Organizations.NONE, clerk);
        merging.merge(Index.ORGANIZATION, one, former, "Same <license>, seen by me.", senior);
        run.all();
        pairs.waiting(Index.ORGANIZATION, 0, 1, senior).forEach(it -> records.add("/organizations/pairs/" + it.ref()));
        records.add("/organizations/pairs");
        records.add("/organizations/" + twin);
        records.add("/organizations/" + former + "/unmerge");
        records.add("/organizations/" + one);
        records.add("/organizations/" + one + "/edit");
        records.add("/organizations/" + one + "/say/contact");
        records.add("/organizations/new?name=fill+towing");
        records.add("/phones?number=916-555-0177");
    }

    private void hot(Actor clerk, Actor senior) {
        PublicRef plate = hot.enter(entry("PLATE", "STOLEN", "7FILL01"), clerk);
        PublicRef gun = hot.enter(entry("GUN", "STOLEN", "FILL<90>1"), clerk);
        hot.check(plate, 1, senior);
        hot.clear(gun, 1, "Found in the <lake>.", clerk);
        records.add("/hot/" + plate);
        records.add("/hot/" + gun);
        records.add("/hot/look?entry=" + plate);
    }

    private static NewHot entry(String subject, String kind, String said) {
        return new NewHot(
                subject,
                kind,
                said,
                null,
                null,
                "Blue <bag>",
                LocalDate.of(2026, 11, 1),
                null,
                "Desk, 916-555-0100",
                "C26-000001",
                "Report of the <owner>.");
    }

    private static NewSaid fact(SaidKind kind, String said) {
        return new NewSaid(
                kind,
                kind.sorts().getFirst(),
                kind == SaidKind.PLATE ? "8FILL03" : said,
                kind.issued() ? "NV" : null,
                null,
                LocalDate.of(2024, 1, 2),
                null,
                "Officer <Lee>");
    }

    private static NewVehicle said(String plate, @Nullable String vin) {
        return new NewVehicle(
                Plate.of(plate),
                "CA",
                NewVehicle.PASSENGER,
                vin == null ? null : Vin.of(vin),
                new VehicleLooks(2015, "Honda", "Civic", "4D", "Silver", "Black", "Dent <left> door"),
                "",
                "the <owner>");
    }

    @Override
    public List<String> records() {
        return records;
    }
}
