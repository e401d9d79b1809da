package org.stationhouse.backoffice.master.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** The index of vehicles in the database: offered before entered, looked up by parts, merged and taken apart, shut. */
@StationTest
class VehicleIndexTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Vehicles vehicles;

    @Autowired
    VehicleDesk desk;

    @Autowired
    VehicleBook book;

    @Autowired
    VehicleFiling filing;

    @Autowired
    VehicleStore store;

    @Autowired
    People people;

    @Autowired
    SearchBox box;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    private static NewVehicle said(String plate, @Nullable String state, @Nullable String vin) {
        return new NewVehicle(
                Plate.of(plate),
                state,
                NewVehicle.PASSENGER,
                vin == null ? null : Vin.of(vin),
                new VehicleLooks(2015, "Honda", "Civic", "", "Silver", "", ""),
                "",
                "test");
    }

    private PublicRef entered(String plate) {
        return desk.enter(said(plate, "CA", null), Vehicles.NONE, clerk);
    }

    private VehicleBook.Whole whole(PublicRef ref) {
        return book.read(ref, clerk).orElseThrow();
    }

    private List<String> listed(String plate, String state, String vin) {
        return book.list(VehicleFilter.of(plate, state, vin, "", "", ""), 0, 50, clerk).stream()
                .filter(it -> it.like().isEmpty())
                .map(it -> it.vehicle().name())
                .toList();
    }

    @Test
    void noVehicleIsEnteredWhileALikelyOneIsUnanswered() {
        PublicRef one = desk.enter(said("VQA1001", "CA", "1HGCM82633A904352"), "", clerk);
        assertThatThrownBy(() -> desk.enter(said("VQA1001", "CA", null), "", clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.enter(said("VQAI00I", null, null), "", clerk))
                .as("misread")
                .isInstanceOf(Unfit.class);
        PublicRef picked = desk.enter(said("VQA2002", "NV", "1HGCM82633A904352"), one.text(), clerk);
        assertThat(picked).isEqualTo(one);
        assertThat(whole(one).card().plates(LocalDate.of(2026, 11, 29)))
                .extracting(it -> it.text())
                .containsExactlyInAnyOrder("CA VQA1001", "NV VQA2002");
        PublicRef other = desk.enter(said("VQA1001", "CA", null), Vehicles.NONE, clerk);
        assertThat(other).isNotEqualTo(one);
        assertThat(vehicles.candidates(said("VQA1001", "CA", null), false, clerk))
                .hasSize(2);
    }

    @Test
    void itIsFoundByPartsOfPlateAndVin() {
        PublicRef one = desk.enter(said("VQB7711", "CA", "4QBCM82633A771199"), Vehicles.NONE, clerk);
        entered("VQB7722");
        assertThat(listed("vqb 7711", "", "")).containsExactly("CA VQB7711");
        assertThat(listed("CA VQB7711", "", "")).containsExactly("CA VQB7711");
        assertThat(listed("VQB7711", "OR", "")).isEmpty();
        assertThat(listed("vqb77", "", "")).containsExactly("CA VQB7711", "CA VQB7722");
        assertThat(listed("VQ?7?1*", "", "")).containsExactly("CA VQB7711");
        assertThat(listed("*B77?2", "", "")).containsExactly("CA VQB7722");
        assertThat(listed("", "", "3A771199")).containsExactly("CA VQB7711");
        assertThat(listed("", "", "771199")).containsExactly("CA VQB7711");
        assertThat(listed("", "", "4QBCM82633A771199")).containsExactly("CA VQB7711");
        assertThat(listed("7A%_1", "", "")).isEmpty();
        assertThat(book.list(VehicleFilter.of("VQ87711", "", "", "", "", ""), 0, 50, clerk))
                .as("misread plates are offered behind")
                .extracting(it -> it.vehicle().ref())
                .contains(one);
        assertThat(titles("VQB7711")).containsExactly("CA VQB7711, 2015 Honda Civic, Silver");
        assertThat(titles("3A771199")).hasSize(1);
        assertThat(vehicles.find(one, clerk)).get().extracting(it -> it.ref()).isEqualTo(one);
    }

    private List<String> titles(String typed) {
        return box.find(typed, Set.of(), 20, false, clerk).stream()
                .map(Hit::title)
                .toList();
    }

    @Test
    void whatIsSaidHasDatesAndWarningsEndByThemselves() {
        PublicRef one = entered("VQC1111");
        PersonLine owner = people.findOrEnter(
                NewPerson.of(PersonName.of("Vehiquill, Ola"), null, "herself"), People.NONE, true, clerk);
        desk.say(one, NewSaid.of(SaidKind.HOLDER, "REGISTERED", "", null, "DMV printout"), owner.number(), clerk);
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        desk.say(
                one,
                new NewSaid(SaidKind.FLAG, "ARMED", "Bat under the seat", null, null, null, today, "Officer Lee"),
                "",
                clerk);
        assertThat(whole(one).of(SaidKind.HOLDER)).hasSize(1);
        assertThat(whole(one).people().get(owner.id())).isNotNull();
        assertThat(titles("VQC1111").getFirst()).startsWith("ARMED · CA VQC1111");
        sql.sql("update master.said set until_on = until_on - 1 where kind = 'FLAG' and vehicle = :id")
                .param("id", store.find(one).orElseThrow().id())
                .update();
        filing.turned(today.minusDays(2), today);
        assertThat(titles("VQC1111").getFirst()).startsWith("CA VQC1111");
        vehicles.say(one, "FLAG", "HAZARD", "Propane in the trunk", "tow driver", clerk);
        assertThat(vehicles.find(one, clerk).orElseThrow().flags())
                .extracting(PersonLine.Flag::said)
                .containsExactly("Propane in the trunk");
        assertThatThrownBy(() -> vehicles.say(one, "FLAG", "HAZARD", "x", "y", door.actor("liaison")))
                .isInstanceOf(Refusal.class);
        Said plate = whole(one).card().of(SaidKind.PLATE).getFirst();
        desk.unsay(one, plate.ref(), clerk);
        assertThat(listed("VQC1111", "", "")).isEmpty();
        assertThatThrownBy(() -> desk.unsay(one, plate.ref(), clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> desk.say(one, NewSaid.of(SaidKind.PLATE, "PC", "7A?1", null, "x"), "", clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.change(one, 99, null, VehicleLooks.NONE, clerk))
                .isInstanceOf(SomeoneElseSaved.class);
    }
}
