package org.stationhouse.backoffice.master.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PlaceAppearances;
import org.stationhouse.backoffice.master.Places;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.TakeOver;

/** The index of places in the database: what a record leaves there, who sees what, merging. */
@StationTest
class PlacesTests {

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    StreetImport streets;

    @Autowired
    PlaceIndex index;

    @Autowired
    Cases cases;

    @Autowired
    PlaceBook book;

    @Autowired
    PlaceDesk desk;

    @Autowired
    Merging merging;

    @Autowired
    Places places;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    CasePeople involved;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    SearchBox search;

    private final Actor console = Actor.console("test");
    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");

    /** A street of this test alone. */
    private String street = "";

    @BeforeEach
    void setUp() throws IOException {
        house.setUp();
        clerk = door.actor("pst1");
        senior = door.actor("prt2");
        street = "Q" + letters();
        load("Street,Low,High,Beat,From,Former\n" + street + " Dr,1,499,B7," + street + " Ave,Old" + street + " Rd\n"
                + street + " Ave,1,99,B8,,\n");
    }

    private static String letters() {
        return new Random(Seed.number() ^ System.nanoTime())
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private TakeOver.Outcome load(String table) throws IOException {
        return streets.load(Files.writeString(folder.resolve("streets.csv"), table), false, console);
    }

    private Call call(String place) {
        return calls.log(NewCall.typed(natures, "459", null, place, "", ""), null, clerk);
    }

    private PlaceBook.Whole whole(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow();
    }

    private static PublicRef known(Call call) {
        return Objects.requireNonNull(call.known()).ref();
    }

    @Test
    void aCallKeepsItsTextAndKnowsItsPlaceWhereOneIsMeant() {
        Call call = call("11 " + street + " dr apt 4");
        assertThat(call.place().text()).isEqualToIgnoringCase("11 " + street + " dr apt 4");
        assertThat(call.known()).isNotNull().extracting(Call.Known::beat).isEqualTo("B7");
        assertThat(call("11 " + street).known()).as("dr or ave").isNull();
        assertThat(call("somewhere else entirely").known()).isNull();
        assertThat(call(street + " ave/" + street + " dr").known()).isNotNull();
        assertThat(whole(known(call), clerk).lines())
                .extracting(PlaceAppearances.Line::number)
                .containsExactly(call.number());
        for (String asked :
                List.of("11 " + street, "11 old" + street + " rd", "0 block of " + street, "0 blk " + street)) {
            assertThat(search.find(asked, Set.of(SearchKey.Field.PLACE), 20, false, clerk))
                    .as(asked)
                    .extracting(Hit::kind)
                    .contains(Place.KIND);
        }
    }

    @Test
    void warningsStandFirstUntilTheyEndAndAGateCodeIsForThoseWhoGoThere() {
        PublicRef ref = known(call("15 " + street + " dr"));
        LocalDate day = LocalDate.of(2020, 1, 1);
        desk.note(ref, new NewNote(NoteKind.DOG, "Loose dog", "neighbor", null, null), clerk);
        desk.note(ref, new NewNote(NoteKind.WEAPONS, "Rifle", "Officer Lee", day, null), clerk);
        desk.note(ref, new NewNote(NoteKind.GATE, "4455", "manager", null, null), clerk);
        desk.note(ref, new NewNote(NoteKind.MEDICAL, "Oxygen", "himself", day, day), clerk);
        assertThat(whole(ref, clerk).warnings())
                .extracting(PlaceNote::said)
                .containsExactly("Rifle", "Loose dog", "4455");
        assertThat(whole(ref, clerk).past()).extracting(PlaceNote::said).containsExactly("Oxygen");
        assertThat(whole(ref, senior).warnings()).extracting(PlaceNote::said).containsExactly("Rifle", "Loose dog");
        assertThat(places.warnings(ref, door.actor("officer"))).hasSize(3);
        assertThat(Objects.requireNonNull(
                                index.typed("15 " + street + " dr", senior).meant())
                        .warnings())
                .isEqualTo(2);
        assertThatThrownBy(() -> desk.note(ref, new NewNote(NoteKind.GATE, "1", "x", null, null), senior))
                .isInstanceOf(Refusal.class);
        PlaceNote dog = whole(ref, clerk).warnings().get(1);
        desk.unnote(ref, dog.ref(), senior);
        assertThat(whole(ref, clerk).warnings()).extracting(PlaceNote::said).containsExactly("Rifle", "4455");
        assertThat(whole(ref, clerk).past()).extracting(PlaceNote::said).contains("Loose dog");
    }

    @Test
    void whatIsRestrictedLeavesNoTraceAtThePlace() {
        Actor boss = door.actor("supervisor");
        String address = "21 " + street + " dr";
        Call call = call("23 " + street + " dr");
        Jacket jacket = calls.makeCase(call.ref(), call.version(), clerk);
        restricted.restrict(jacket.ref(), jacket.version(), "Protects a victim.", boss);
        involved.add(
                jacket.ref(),
                new NewPerson(
                        PersonName.of(street + ", Ann"),
                        null,
                        Looks.NONE,
                        List.of(new NewPerson.Known("ADDRESS", "HOME", address, null)),
                        "herself"),
                "VICTIM",
                People.NONE,
                boss);
        PlaceBook.Whole seen = whole(known(call), boss);
        assertThat(seen.lines()).hasSize(2);
        assertThat(seen.counts()).containsEntry("cases.at", 1L);
        assertThat(whole(known(call), clerk).lines())
                .extracting(PlaceAppearances.Line::number)
                .containsExactly(call.number());
        assertThat(whole(known(call), clerk).counts()).containsEntry("cases.at", 0L);

        assertThat(book.find(address, boss).known()).isPresent();
        assertThat(book.find(address, clerk).known()).isEmpty();
        assertThat(book.list(new PlaceBook.Asked(street, null, "", false), 0, 50, clerk))
                .extracting(it -> it.place().label())
                .doesNotContain("21 " + StreetName.of(street + " Dr").text());
        assertThat(search.find("21 " + street, Set.of(), 20, false, clerk)).isEmpty();
        PublicRef home = book.find(address, boss).known().orElseThrow();
        assertThat(whole(home, boss).counts()).containsEntry("master.people.at", 1L);
        assertThat(whole(home, clerk).lines()).isEmpty();
        assertThat(whole(home, clerk).counts()).containsEntry("master.people.at", 0L);
    }

    @Test
    void twoAddressesBecomeOnePlaceAndTwoAgain() {
        Call one = call("31 " + street + " dr");
        Call other = call("33 " + street + " ave");
        assertThatThrownBy(() -> merging.mergeTyped(Index.PLACE, known(one), "33 nowhere", "Same shop.", senior))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(
                        () -> merging.mergeTyped(Index.PLACE, known(one), "33 " + street + " ave", "Same shop.", clerk))
                .isInstanceOf(Refusal.class);
        merging.mergeTyped(Index.PLACE, known(one), "33 " + street + " ave", "Same shop, two doors.", senior);
        assertThatThrownBy(() -> merging.mergeTyped(Index.PLACE, known(one), "33 " + street + " ave", "Again.", senior))
                .isInstanceOf(Refusal.class);
        assertThat(whole(known(other), clerk).head().ref()).isEqualTo(known(one));
        assertThat(whole(known(other), clerk).lines())
                .extracting(PlaceAppearances.Line::number)
                .containsExactlyInAnyOrder(one.number(), other.number());
        desk.note(known(other), new NewNote(NoteKind.OTHER, "Wet floor", "owner", null, null), clerk);
        desk.note(known(other), new NewNote(NoteKind.OTHER, "Back door", "owner", null, null), clerk);
        Later moved = merging.since(Index.PLACE, known(other), senior).later().getFirst();
        Call later = call("33 " + street + " ave");
        merging.unmerge(Index.PLACE, known(other), List.of(moved.ref()), "Two shops after all.", senior);
        assertThat(whole(known(other), clerk).lines())
                .extracting(PlaceAppearances.Line::number)
                .containsExactlyInAnyOrder(other.number(), later.number());
        assertThat(whole(known(other), clerk).warnings())
                .extracting(PlaceNote::ref)
                .containsExactly(moved.ref());
        assertThat(whole(known(one), clerk).warnings()).hasSize(1);
        assertThat(whole(known(one), clerk).merges())
                .extracting(MergeLine::kind)
                .containsExactly("MERGED", "UNMERGED");
    }
}
