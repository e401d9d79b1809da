package org.stationhouse.backoffice.master.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.NewPerson.Known;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The index of people in the database: offered before entered, found by all that was said, sealed where it must be. */
@StationTest
class PeopleIndexTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PersonDesk desk;

    @Autowired
    PersonBook book;

    @Autowired
    org.stationhouse.backoffice.master.People people;

    @Autowired
    PersonStore store;

    @Autowired
    SearchBox box;

    @Autowired
    JdbcClient sql;

    /** A surname that no other test knows. */
    private String surname = "";

    private Actor clerk = Actor.program("test");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        surname = "Vo" + PersonLookTests.letters() + "ik";
    }

    private PublicRef entered(String name, String born, Known... known) {
        return desk.enter(said(name, born, known), org.stationhouse.backoffice.master.People.NONE, clerk);
    }

    private static NewPerson said(String name, String born, Known... known) {
        return new NewPerson(
                PersonName.of(name), born.isEmpty() ? null : PartialDate.of(born), Looks.NONE, List.of(known), "test");
    }

    /** Whose day of birth is not known stands under terms of his own, and leaves them as soon as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{s}, Bill    | ''         | true",
                "{s}, Bill    | 1980       | true",
                "{s}z, William| ''         | true",
                "William, {s} | 1980       | true",
                "{s}, William | 1962-11-02 | false"
            })
    void whoSaidNoDayIsOfferedToWhoSaysOne(String name, String filed, boolean offered) {
        PublicRef known = entered(surname + ", William", filed);
        assertThat(people.candidates(said(name.replace("{s}", surname), "1980-05-14"), false, clerk))
                .extracting(it -> it.person().ref())
                .matches(it -> it.contains(known) == offered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{s}, William   | 1980-05-14 | 1980-05-14 | true",
                "{s}, Bill      | 1980-05-14 | 1980-05-14 | true",
                "William, {s}   | 1980-05-14 | 1980-05-14 | true",
                "{s}z, William  | 1980-05-14 | 1980-05-14 | true",
                "{s}, William   | 1980-05-14 | 1980-05-15 | true",
                "{s}, William   | 1980-05-14 | 1990-05-14 | true",
                "{s}, William   | ''         | 1980-05-14 | true",
                "{s}, William   | 1980-05-14 | ''         | true",
                "{s}, Otto      | 1980-05-14 | 1971-01-02 | false",
                "{s}, Otto      | ''         | 1971-01-02 | false",
                "{s}, William   | 1980-05-14 | 1962-11-02 | false",
                "Quarfel, Otto  | 1980-05-14 | 1971-01-02 | false"
            })
    void theOneWhoIsMeantIsOfferedAndNobodyIsEnteredBeforeAnAnswer(
            String name, String filed, String born, boolean offered) {
        PublicRef known = entered(surname + ", William", filed);
        NewPerson said = said(name.replace("{s}", surname), born);
        List<Candidate> found = people.candidates(said, false, clerk);
        assertThat(found.stream().anyMatch(it -> it.person().ref().equals(known) && it.strong()))
                .isEqualTo(offered);
        if (offered) {
            assertThatThrownBy(() -> desk.enter(said, "", clerk))
                    .isInstanceOfSatisfying(
                            Unfit.class, it -> assertThat(it.field()).isEqualTo("answer"));
            assertThat(desk.enter(said, known.text(), clerk)).isEqualTo(known);
            assertThat(desk.enter(said, org.stationhouse.backoffice.master.People.NONE, clerk))
                    .isNotEqualTo(known);
            assertThat(sql.sql(
                                    "select count(*) from master.person_pair where first = (select id from master.person where ref = :ref)")
                            .param("ref", known)
                            .query(Long.class)
                            .single())
                    .as("the pair waits for somebody who may merge")
                    .isEqualTo(1);
        } else {
            assertThat(desk.enter(said, "", clerk)).isNotEqualTo(known);
        }
    }

    @Test
    void ofTwoWhoEnterTheSamePersonAtOnceOneIsAskedFirst() throws Exception {
        NewPerson said = said(surname + ", Ada", "1990-02-03");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PublicRef>> entries =
                    both.invokeAll(Collections.nCopies(2, (Callable<PublicRef>) () -> desk.enter(said, "", clerk)));
            long entered = 0;
            for (Future<PublicRef> one : entries) {
                entered += one.state() == Future.State.SUCCESS ? 1 : 0;
                assertThat(one.state() == Future.State.SUCCESS || one.exceptionNow() instanceof Unfit)
                        .isTrue();
            }
            assertThat(entered).isEqualTo(1);
        }
    }

    @Test
    void whatWasTypedGoesToTheOneWhoIsPicked() {
        PublicRef known = entered(surname + ", William", "1980-05-14");
        desk.enter(
                said(surname + "-Kern, Bill", "1980-05-14", new Known("PHONE", "CELL", "916-555-0188", null)),
                known.text(),
                clerk);
        desk.enter(said(surname + ", Bill", "1980-05-14"), known.text(), clerk);
        Dossier dossier = book.read(known, clerk).orElseThrow().dossier();
        assertThat(dossier.of(FactKind.PHONE)).extracting(Fact::said).containsExactly("916-555-0188");
        assertThat(dossier.of(FactKind.NAME)).extracting(Fact::said).containsExactly(surname + "-Kern, Bill");
        assertThatThrownBy(() -> desk.enter(said(surname, ""), PublicRef.fresh().text(), clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> desk.enter(said(surname, ""), "nonsense", clerk))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void aPersonIsFoundByAllThatWasSaid() {
        PublicRef ref = entered(
                surname + ", William",
                "1980-05-14",
                new Known("IDENTIFIER", "OLN", surname + "77", "CA"),
                new Known("PHONE", "CELL", "(916) 555-0199", null),
                new Known("ADDRESS", "HOME", "71 " + surname + " Avenue", null));
        desk.say(ref, NewFact.of(FactKind.NAME, "ALIAS", "Alias" + surname + ", Ed", null, "test"), "", clerk);
        desk.say(ref, NewFact.of(FactKind.FLAG, "ARMED", "Gun", null, "test"), "", clerk);
        for (String asked : List.of(
                surname + ", will",
                "william " + surname,
                "alias" + surname,
                surname + "77",
                "71 " + surname + " av",
                store.find(ref).orElseThrow().number())) {
            assertThat(box.find(asked, Set.of(), 20, false, clerk)).as(asked).anySatisfy(it -> {
                assertThat(it.ref()).isEqualTo(ref);
                assertThat(it.title()).startsWith("ARMED · " + surname);
            });
        }
        assertThat(listed(surname.toLowerCase() + ",w 1980", "", "", "")).contains(ref);
        assertThat(listed(surname + ",o 1981", "", "", "")).doesNotContain(ref);
        assertThat(listed("alias" + surname, "", "", "")).contains(ref);
        assertThat(listed("", "1980-05-14", surname + "77", "")).containsExactly(ref);
        assertThat(listed("", "", surname + "77", "555-0000")).isEmpty();
        assertThat(listed(surname, "1980-05", "", "916.555.0199")).containsExactly(ref);
        assertThat(listed(surname + "q, bill", "", "", ""))
                .as("spelled nearly so")
                .contains(ref);
    }

    private List<PublicRef> listed(String name, String born, String number, String phone) {
        PersonFilter filter = PersonFilter.of(name, born.isEmpty() ? null : PartialDate.of(born), number, phone);
        return book.list(filter, 0, 51, clerk).stream()
                .map(it -> it.person().ref())
                .toList();
    }

    @Test
    void aWholeSocialSecurityNumberLiesSealedAndIsShownForAReason() {
        String ssn =
                "219-0%d-%04d".formatted(1 + Math.abs(surname.hashCode() % 8), 1 + Math.abs(surname.hashCode() % 9998));
        PublicRef ref = entered(surname + ", Ana", "", new Known("IDENTIFIER", "SSN", ssn, null));
        Fact fact = book.read(ref, clerk)
                .orElseThrow()
                .dossier()
                .of(FactKind.IDENTIFIER)
                .getFirst();
        assertThat(fact.said()).isEqualTo("***-**-" + ssn.substring(7));
        String digits = ssn.replace("-", "");
        assertThat(sql.sql(
                                "select f::text || k::text from master.person_fact f join master.person_key k on k.person = f.person where f.ref = :ref")
                        .param("ref", fact.ref())
                        .query(String.class)
                        .list())
                .noneMatch(it -> it.contains(digits) || it.contains(ssn));
        assertThat(desk.ssn(ref, fact.ref(), "Booking sheet.", clerk)).isEqualTo(digits);
        assertThatThrownBy(() -> desk.ssn(ref, fact.ref(), "No reason.", door.actor("pst1")))
                .isInstanceOf(Refusal.class);
        assertThat(people.candidates(
                        said("Other, Name", "", new Known("IDENTIFIER", "SSN", digits, null)), false, clerk))
                .anySatisfy(it -> assertThat(it.person().ref()).isEqualTo(ref));
        desk.unsay(ref, fact.ref(), clerk);
        assertThat(people.candidates(
                        said("Other, Name", "", new Known("IDENTIFIER", "SSN", digits, null)), false, clerk))
                .noneMatch(it -> it.person().ref().equals(ref));
    }

    @Test
    void aRelationIsSeenFromBothSidesAndATypedLookNamesOnlyWhatIsNew() {
        PublicRef child = entered(surname + ", Ana", "2010-01-02");
        PublicRef parent = entered(surname + ", Otto", "1980-05-14");
        desk.say(
                child,
                NewFact.of(FactKind.RELATION, "PARENT", "", null, "test"),
                store.find(parent).orElseThrow().number(),
                clerk);
        assertThat(book.read(child, clerk).orElseThrow().relations())
                .extracting(Fact::sort)
                .containsExactly("PARENT");
        assertThat(book.read(parent, clerk).orElseThrow().relations())
                .extracting(Fact::sort)
                .containsExactly("CHILD");
        Fact seen = book.read(parent, clerk).orElseThrow().relations().getFirst();
        desk.unsay(parent, seen.ref(), clerk);
        assertThat(book.read(child, clerk).orElseThrow().relations()).isEmpty();
        assertThatThrownBy(() -> desk.say(
                        child,
                        NewFact.of(FactKind.RELATION, "PARENT", "", null, "test"),
                        store.find(child).orElseThrow().number(),
                        clerk))
                .isInstanceOf(Unfit.class);
        Actor typing =
                new Actor(clerk.name(), clerk.role(), clerk.account(), "typing" + surname, "local", clerk.provedAt());
        people.candidates(said(surname + ", A", ""), true, typing);
        people.candidates(said(surname + ", An", ""), true, typing);
        assertThat(sql.sql(
                                "select coalesce(cardinality(refs), 0) from vault.audit_line where verb = 'master.person.offer' and session = :session order by id")
                        .param("session", "typing" + surname)
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 0);
    }
}
