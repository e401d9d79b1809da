package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CasePeople;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Later;
import org.stationhouse.backoffice.master.merging.MergeLine;
import org.stationhouse.backoffice.master.merging.Merging;
import org.stationhouse.backoffice.master.merging.PairDesk;
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

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonDesk desk;

    @Autowired
    PersonBook book;

    @Autowired
    Merging merging;

    @Autowired
    PairDesk pairs;

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
    void whoTakesApartSaysWhereLaterLinksBelong() {
        PublicRef kept = entered("Yarquill, Otto");
        PublicRef gone = entered("Yarquill, Ottokar");
        desk.say(gone, NewFact.of(FactKind.PHONE, "CELL", "916-555-7001", null, "before"), "", clerk);
        merging.merge(Index.PERSON, kept, gone, "Same license.", senior);
        desk.say(gone, NewFact.of(FactKind.PHONE, "CELL", "916-555-7002", null, "since"), "", clerk);
        desk.say(kept, NewFact.of(FactKind.IDENTIFIER, "SSN", "219-09-7003", null, "since"), "", clerk);
        Jacket jacket = opened();
        involved.add(
                jacket.ref(),
                org.stationhouse.backoffice.master.person.People.said("Yarquill, O", null),
                "VICTIM",
                kept.text(),
                clerk);

        Merging.Apart apart = merging.since(Index.PERSON, gone, senior);
        assertThat(apart.later())
                .extracting(Later::said)
                .contains("916-555-7002", "***-**-7003")
                .doesNotContain("916-555-7001");
        assertThat(apart.later())
                .extracting(Later::number)
                .filteredOn(Objects::nonNull)
                .containsExactly(jacket.number().text());
        assertThatThrownBy(() -> merging.since(Index.PERSON, kept, senior)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> merging.since(Index.PERSON, gone, clerk)).isInstanceOf(Refusal.class);

        List<PublicRef> moves = apart.later().stream()
                .filter(it -> it.number() != null || it.kind().endsWith("SSN"))
                .map(Later::ref)
                .toList();
        merging.unmerge(Index.PERSON, gone, moves, "His brother.", senior);

        assertThat(whole(kept).dossier().of(FactKind.PHONE))
                .extracting(Fact::said)
                .containsExactly("916-555-7002");
        assertThat(whole(gone).dossier().of(FactKind.PHONE))
                .extracting(Fact::said)
                .containsExactly("916-555-7001");
        assertThat(whole(kept).appearances()).isEmpty();
        assertThat(whole(gone).appearances())
                .extracting(it -> it.number())
                .containsExactly(jacket.number().text());
        Fact ssn = whole(gone).dossier().of(FactKind.IDENTIFIER).getFirst();
        assertThat(desk.ssn(gone, ssn.ref(), "Booking.", clerk)).isEqualTo("219097003");
        assertThat(whole(gone).merges()).extracting(MergeLine::kind).containsExactly("MERGED", "UNMERGED");
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
        PairDesk.Pair pair = pairs.waiting(Index.PERSON, 0, 500, senior).stream()
                .filter(it -> it.gone().ref().equals(other))
                .findFirst()
                .orElseThrow();
        assertThat(pair.kept().ref()).isEqualTo(one);
        assertThat(pair.score()).isGreaterThan(80);
        assertThatThrownBy(() -> pairs.waiting(Index.PERSON, 0, 5, clerk)).isInstanceOf(Refusal.class);
        pairs.distinct(Index.PERSON, pair.ref(), "Twins of one name.", senior);
        assertThat(pairs.waiting(Index.PERSON, 0, 500, senior))
                .noneMatch(it -> it.ref().equals(pair.ref()));
        assertThatThrownBy(() -> pairs.read(Index.PERSON, pair.ref(), senior)).isInstanceOf(NoSuch.class);
        merging.merge(Index.PERSON, one, other, "One after all.", senior);
        assertThat(rows(other)).containsExactlyInAnyOrder(one, other);
    }
}
