package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** Merging and taking apart in the database: against a naive model, and what is asked and written. */
@StationTest
class MergingTests {

    private static final int STEPS = 60;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonDesk desk;

    @Autowired
    PersonBook book;

    @Autowired
    MergeDesk merges;

    @Autowired
    ApartDesk aparts;

    @Autowired
    CasePeople involved;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        senior = door.actor("prt2");
    }

    private PublicRef entered(String name) {
        return desk.enter(org.stationhouse.backoffice.master.person.People.said(name, null), People.NONE, clerk);
    }

    private Jacket opened() {
        return calls.makeCase(
                calls.log(Calls.burglary(natures), "For merging.", clerk).ref(), 1, clerk);
    }

    private PersonBook.Whole whole(PublicRef ref) {
        return book.read(ref, clerk).orElseThrow();
    }

    private Set<PublicRef> rows(PublicRef ref) {
        var rows = new HashSet<PublicRef>();
        whole(ref).dossier().members().forEach(it -> rows.add(it.ref()));
        return rows;
    }

    @Test
    void randomActsAgreeWithTheModel() {
        Random random = Seed.random(MergingTests.class);
        Jacket jacket = opened();
        var people = new ArrayList<PublicRef>();
        Map<PublicRef, PublicRef> into = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            PublicRef one = people.isEmpty() ? null : people.get(random.nextInt(people.size()));
            PublicRef other = people.isEmpty() ? null : people.get(random.nextInt(people.size()));
            int act = random.nextInt(8);
            if (one == null || other == null || act < 2) {
                people.add(
                        entered("Zuquill" + (char) ('a' + random.nextInt(20)) + ", Person" + (char) ('a' + step % 26)));
            } else if (act == 2) {
                desk.say(
                        one,
                        NewFact.of(FactKind.PHONE, "CELL", "916-555-%04d".formatted(step), null, "test"),
                        "",
                        clerk);
            } else if (act < 6) {
                merge(into, one, other);
            } else if (into.containsKey(one)) {
                aparts.unmerge(one, List.of(), "Two after all.", senior);
                into.remove(one);
            } else {
                involved.add(
                        jacket.ref(),
                        org.stationhouse.backoffice.master.person.People.said("Zuquill", null),
                        "OTHER",
                        one.text(),
                        clerk);
                involved.end(jacket.ref(), link(one), clerk);
            }
        }
        for (PublicRef one : people) {
            var mine = new HashSet<PublicRef>();
            people.stream().filter(it -> root(into, it).equals(root(into, one))).forEach(mine::add);
            assertThat(rows(one)).as("seed %s", Seed.number()).isEqualTo(mine);
            assertThat(whole(one).dossier().head().ref()).isEqualTo(root(into, one));
        }
        System.out.println("merging: people=" + people.size() + " merged=" + into.size());
    }

    private PublicRef link(PublicRef person) {
        return whole(person).appearances().getFirst().link();
    }

    private void merge(Map<PublicRef, PublicRef> into, PublicRef one, PublicRef other) {
        PublicRef kept = root(into, one);
        PublicRef gone = root(into, other);
        if (kept.equals(gone)) {
            assertThatThrownBy(() -> merges.merge(one, other, "Same.", senior)).isInstanceOf(Refusal.class);
        } else {
            merges.merge(one, other, "Same license.", senior);
            into.put(gone, kept);
        }
    }

    private static PublicRef root(Map<PublicRef, PublicRef> into, PublicRef one) {
        PublicRef at = one;
        while (into.containsKey(at)) {
            at = into.get(at);
        }
        return at;
    }

    @Test
    void whoTakesApartSaysWhereLaterLinksBelong() {
        PublicRef kept = entered("Yarquill, Otto");
        PublicRef gone = entered("Yarquill, Ottokar");
        desk.say(gone, NewFact.of(FactKind.PHONE, "CELL", "916-555-7001", null, "before"), "", clerk);
        merges.merge(kept, gone, "Same license.", senior);
        desk.say(gone, NewFact.of(FactKind.PHONE, "CELL", "916-555-7002", null, "since"), "", clerk);
        desk.say(kept, NewFact.of(FactKind.IDENTIFIER, "SSN", "219-09-7003", null, "since"), "", clerk);
        Jacket jacket = opened();
        involved.add(
                jacket.ref(),
                org.stationhouse.backoffice.master.person.People.said("Yarquill, O", null),
                "VICTIM",
                kept.text(),
                clerk);

        ApartDesk.Apart apart = aparts.since(gone, senior);
        assertThat(apart.facts())
                .extracting(Fact::said)
                .contains("916-555-7002", "***-**-7003")
                .doesNotContain("916-555-7001");
        assertThat(apart.links())
                .extracting(Appearances.Line::number)
                .containsExactly(jacket.number().text());
        assertThatThrownBy(() -> aparts.since(kept, senior)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> aparts.since(gone, clerk)).isInstanceOf(Refusal.class);

        List<PublicRef> moves = new ArrayList<>(List.of(apart.links().getFirst().link()));
        apart.facts().stream().filter(it -> it.sort().equals("SSN")).forEach(it -> moves.add(it.ref()));
        aparts.unmerge(gone, moves, "His brother.", senior);

        assertThat(whole(kept).dossier().of(FactKind.PHONE))
                .extracting(Fact::said)
                .containsExactly("916-555-7002");
        assertThat(whole(gone).dossier().of(FactKind.PHONE))
                .extracting(Fact::said)
                .containsExactly("916-555-7001");
        assertThat(whole(kept).appearances()).isEmpty();
        assertThat(whole(gone).appearances())
                .extracting(Appearances.Line::number)
                .containsExactly(jacket.number().text());
        Fact ssn = whole(gone).dossier().of(FactKind.IDENTIFIER).getFirst();
        assertThat(desk.ssn(gone, ssn.ref(), "Booking.", clerk)).isEqualTo("219097003");
        assertThat(whole(gone).merges()).extracting(MergeLine::kind).containsExactly("UNMERGED");
    }

    @Test
    void aPairWaitsUntilSomebodyWhoMayMergeHasAnsweredIt() {
        PublicRef one = desk.enter(
                org.stationhouse.backoffice.master.person.People.said("Xarquill, Ada", "1990-02-03"),
                People.NONE,
                clerk);
        PublicRef other = desk.enter(
                org.stationhouse.backoffice.master.person.People.said("Xarquill, Ada", "1990-02-03"),
                People.NONE,
                clerk);
        MergeDesk.Pair pair = merges.waiting(0, 500, senior).stream()
                .filter(it -> it.gone().head().ref().equals(other))
                .findFirst()
                .orElseThrow();
        assertThat(pair.kept().head().ref()).isEqualTo(one);
        assertThat(pair.match().score()).isGreaterThan(80);
        assertThatThrownBy(() -> merges.waiting(0, 5, clerk)).isInstanceOf(Refusal.class);
        merges.distinct(pair.ref(), "Twins of one name.", senior);
        assertThat(merges.waiting(0, 500, senior)).noneMatch(it -> it.ref().equals(pair.ref()));
        assertThatThrownBy(() -> merges.read(pair.ref(), senior)).isInstanceOf(NoSuch.class);
        merges.merge(one, other, "One after all.", senior);
        assertThat(rows(other)).containsExactlyInAnyOrder(one, other);
    }
}
