package org.stationhouse.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.cases.CaseVehicles;
import org.stationhouse.backoffice.master.NewOrganization;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.Organizations;
import org.stationhouse.backoffice.master.VehicleCandidate;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.hot.HotDesk;
import org.stationhouse.backoffice.master.hot.NewHot;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

/** The invented vehicles of the invented cases, the organizations of the city, and the agency's own hot list. */
@Service
class DemoVehicles {

    private static final String SOURCE = "Reporting party";

    private static final List<String> MAKES = List.of(
            "Honda Civic", "Toyota Corolla", "Ford F150", "Chevrolet Malibu", "Nissan Altima", "Subaru Outback");
    private static final List<String> COLORS = List.of("Silver", "White", "Black", "Gray", "Blue", "Red");
    private static final List<String> ROLES = List.of("STOLEN", "SUSPECT", "VICTIM", "TOWED");
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final Vehicles vehicles;
    private final CaseVehicles cases;
    private final Organizations organizations;
    private final HotDesk hot;
    private final Random random = new Random(20261130);
    private String stolen = "";

    DemoVehicles(Vehicles vehicles, CaseVehicles cases, Organizations organizations, HotDesk hot) {
        this.vehicles = vehicles;
        this.cases = cases;
        this.organizations = organizations;
        this.hot = hot;
    }

    /** Every third case has a vehicle in it; one that is known already is known again. */
    void involved(PublicRef jacket, Actor operator) {
        if (random.nextInt(3) > 0) {
            return;
        }
        String[] make = any(MAKES).split(" ");
        var looks = new VehicleLooks(2004 + random.nextInt(22), make[0], make[1], "4D", any(COLORS), "", "");
        String plate = plate();
        NewVehicle said = NewVehicle.of(new Plate(plate), "CA", looks, SOURCE);
        String answer = vehicles.candidates(said, false, operator).stream()
                .filter(VehicleCandidate::strong)
                .findFirst()
                .map(it -> it.vehicle().ref().text())
                .orElse(Vehicles.NONE);
        String role = any(ROLES);
        cases.add(jacket, said, role, answer, operator);
        stolen = role.equals("STOLEN") ? plate : stolen;
    }

    /** @param today last day of the invented year */
    void lists(LocalDate today, Actor clerk, Actor supervisor) {
        for (String name : List.of("Gull City Towing", "Harbor Tow & Storage, Inc.")) {
            enter("TOW", name, "(916) 555-01%02d".formatted(random.nextInt(100)), clerk);
        }
        enter("INSURER", "Delta Mutual Insurance Company", "(800) 555-0199", clerk);
        enter("AGENCY", "Gull County Sheriff", "(916) 555-0110", clerk);
        if (!stolen.isEmpty()) {
            PublicRef entry = hot.enter(entry("PLATE", "STOLEN", stolen, today.minusDays(4)), clerk);
            hot.check(entry, 1, supervisor);
        }
        hot.enter(entry("GUN", "STOLEN", "KX" + (10_000 + random.nextInt(90_000)), today.minusDays(1)), clerk);
    }

    private void enter(String kind, String name, String phone, Actor clerk) {
        organizations.findOrEnter(new NewOrganization(kind, name, phone, "", "Phone list"), Organizations.NONE, clerk);
    }

    private static NewHot entry(String subject, String kind, String said, LocalDate since) {
        return new NewHot(
                subject,
                kind,
                said,
                null,
                subject.equals("PLATE") ? "CA" : null,
                "",
                since,
                null,
                "Records desk, (916) 555-0100",
                "",
                "Report of the owner");
    }

    private String plate() {
        var plate = new StringBuilder().append(1 + random.nextInt(9));
        for (int at = 0; at < 3; at++) {
            plate.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return plate + "%03d".formatted(random.nextInt(1_000));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
