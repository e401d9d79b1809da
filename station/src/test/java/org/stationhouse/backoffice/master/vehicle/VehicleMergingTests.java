package org.stationhouse.backoffice.master.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CaseVehicles;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.PairDesk;
import org.stationhouse.backoffice.master.merging.PairRun;
import org.stationhouse.backoffice.master.merging.Pairing;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.kernel.Vin;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.NoSuch;

/** Vehicles that are one: merged and taken apart, likely duplicates that wait, and what only restricted cases know. */
@StationTest
class VehicleMergingTests {

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
    VehicleStore store;

    @Autowired
    Merging merging;

    @Autowired
    PairDesk pairs;

    @Autowired
    PairRun run;

    @Autowired
    CaseVehicles involved;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    SearchBox box;

    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        senior = door.actor("prt2");
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

    private List<String> titles(String typed) {
        return box.find(typed, Set.of(), 20, false, clerk).stream()
                .map(Hit::title)
                .toList();
    }

    private Jacket opened() {
        return calls.makeCase(
                calls.log(Calls.burglary(natures), "For a vehicle.", clerk).ref(), 1, clerk);
    }

    /** Pairs that wait in which one of these is, as the actor sees them. */
    private List<PairDesk.Pair> waiting(Actor actor, PublicRef... any) {
        run.all();
        return pairs.waiting(Index.VEHICLE, 0, 500, actor).stream()
                .filter(it -> List.of(any).contains(it.kept().ref())
                        || List.of(any).contains(it.gone().ref()))
                .toList();
    }

    @Test
    void whoTakesApartSaysWhereLaterLinksBelong() {
        PublicRef kept = entered("VQF0001");
        PublicRef gone = entered("VQF0002");
        merging.mergeTyped(Index.VEHICLE, kept, store.find(gone).orElseThrow().number(), "Same VIN.", senior);
        desk.say(gone, NewSaid.of(SaidKind.MARK, "DAMAGE", "Left door", null, "since"), "", clerk);
        Jacket jacket = opened();
        involved.add(jacket.ref(), said("VQF0002", "CA", null), "TOWED", kept.text(), clerk);
        Merging.Apart apart = merging.since(Index.VEHICLE, gone, senior);
        assertThat(apart.later().stream().filter(it -> it.number() == null))
                .extracting(Later::said)
                .contains("Left door");
        assertThat(apart.later())
                .extracting(Later::number)
                .filteredOn(Objects::nonNull)
                .containsExactly(jacket.number().text());
        assertThatThrownBy(() -> merging.since(Index.VEHICLE, kept, senior)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> merging.since(Index.VEHICLE, gone, clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merging.mergeTyped(Index.VEHICLE, kept, "V26-999999", "x", senior))
                .isInstanceOf(Unfit.class);
        List<PublicRef> moves = apart.later().stream()
                .filter(it -> it.number() != null || it.said().equals("Left door"))
                .map(Later::ref)
                .toList();
        merging.unmerge(Index.VEHICLE, gone, moves, "Two cars.", senior);
        assertThat(whole(gone).card().of(SaidKind.MARK)).hasSize(1);
        assertThat(whole(kept).card().of(SaidKind.MARK)).isEmpty();
        assertThat(whole(gone).records()).hasSize(1);
        assertThat(whole(kept).records()).isEmpty();
        assertThat(listed("VQF0001", "", "")).containsExactly("CA VQF0001");
        assertThat(whole(gone).merges()).extracting(MergeLine::kind).containsExactly("MERGED", "UNMERGED");
    }

    @Test
    void aLikelyPairWaitsWithItsReasonAndIsAnsweredOnce() {
        PublicRef one = desk.enter(said("VQH0001", "CA", "3VQHP72633A104352"), Vehicles.NONE, clerk);
        PublicRef other = desk.enter(said("VQH0002", "CA", "3VQHP72633A104353"), Vehicles.NONE, clerk);
        PublicRef third = desk.enter(said("VQH0001", "CA", null), Vehicles.NONE, clerk);
        List<PairDesk.Pair> found = waiting(senior, one, other, third);
        assertThat(found.stream().map(it -> it.why().getFirst().word()))
                .containsExactly("master.vehicle.twin.VIN_MISTYPED", "master.vehicle.twin.PLATE_TOGETHER");
        assertThat(found.getFirst().why()).extracting(Pairing.Why::said).containsExactly("3VQHP72633A104352");
        assertThatThrownBy(() -> pairs.waiting(Index.VEHICLE, 0, 5, clerk)).isInstanceOf(Refusal.class);
        PairDesk.Pair slip = found.getFirst();
        pairs.distinct(Index.VEHICLE, slip.ref(), "Both papers seen.", senior);
        merging.merge(Index.VEHICLE, one, third, "Same plate, same car.", senior);
        assertThat(waiting(senior, one, other, third)).isEmpty();
        desk.say(third, NewSaid.of(SaidKind.VIN, "OTHER", "3VQHP72633A104353", null, "door"), "", clerk);
        assertThat(waiting(senior, one, other, third))
                .as("whatever is said of them later: somebody has seen that they are two")
                .isEmpty();
        assertThatThrownBy(() -> pairs.read(Index.VEHICLE, slip.ref(), senior)).isInstanceOf(NoSuch.class);
        merging.unmerge(Index.VEHICLE, third, List.of(), "Another car after all.", senior);
        desk.say(third, NewSaid.of(SaidKind.MARK, "OTHER", "New paint", null, "seen"), "", clerk);
        assertThat(waiting(senior, one).stream()
                        .filter(it -> Set.of(it.kept().ref(), it.gone().ref()).equals(Set.of(one, third))))
                .as("who was taken apart is not offered again")
                .isEmpty();
    }

    @Test
    void whatOnlyARestrictedCaseKnowsIsThereForThoseAssigned() {
        Actor supervisor = door.actor("supervisor");
        Jacket jacket = opened();
        involved.add(jacket.ref(), said("VQG0001", "CA", null), "VICTIM", "", clerk);
        PublicRef known = entered("VQG0002");
        restricted.restrict(jacket.ref(), jacket.version(), "A victim is named.", supervisor);
        try {
            involved.add(jacket.ref(), said("VQG0009", "CA", null), "SUSPECT", known.text(), supervisor);
            assertThat(listed("VQG00", "", "")).containsExactly("CA VQG0002");
            assertThat(listed("VQG*1", "", "")).isEmpty();
            assertThat(titles("VQG0001")).isEmpty();
            assertThat(vehicles.candidates(said("VQG0001", "CA", null), false, clerk))
                    .isEmpty();
            assertThat(whole(known).records()).isEmpty();
            assertThat(whole(known).card().of(SaidKind.PLATE)).hasSize(1);
            PublicRef shut = vehicles.candidates(said("VQG0001", "CA", null), false, supervisor)
                    .getFirst()
                    .vehicle()
                    .ref();
            assertThat(vehicles.find(shut, clerk)).isEmpty();
            assertThat(book.read(shut, clerk)).isEmpty();
            assertThat(book.read(known, supervisor).orElseThrow().records()).hasSize(1);
            assertThat(box.find("VQG0001", Set.of(), 20, false, supervisor)).hasSize(1);
        } finally {
            restricted.lift(jacket.ref(), jacket.version() + 1, "The test is over.", supervisor);
        }
        assertThat(titles("VQG0001")).hasSize(1);
    }

    @Test
    void aPairThatOnlyARestrictedCaseKnowsWaitsForThoseAssigned() {
        Actor supervisor = door.actor("supervisor");
        Jacket jacket = opened();
        involved.add(jacket.ref(), said("VQI0001", "CA", "4VQIR52633A204399"), "VICTIM", "", clerk);
        restricted.restrict(jacket.ref(), jacket.version(), "A victim is named.", supervisor);
        try {
            PublicRef open = desk.enter(said("VQI0002", "CA", "4VQIR52633A204399"), "", clerk);
            assertThat(waiting(senior, open)).isEmpty();
            List<PairDesk.Pair> seen = waiting(supervisor, open);
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().kept().ref())
                    .as("the one that everybody knows is kept")
                    .isEqualTo(open);
            PublicRef pair = seen.getFirst().ref();
            assertThatThrownBy(() -> pairs.read(Index.VEHICLE, pair, senior)).isInstanceOf(NoSuch.class);
            PublicRef shut = seen.getFirst().gone().ref();
            assertThatThrownBy(() -> merging.merge(Index.VEHICLE, open, shut, "x", senior))
                    .isInstanceOf(NoSuch.class);
            assertThatThrownBy(() -> merging.merge(Index.VEHICLE, shut, open, "x", supervisor))
                    .isInstanceOf(Refusal.class);
        } finally {
            restricted.lift(jacket.ref(), jacket.version() + 1, "The test is over.", supervisor);
        }
    }
}
