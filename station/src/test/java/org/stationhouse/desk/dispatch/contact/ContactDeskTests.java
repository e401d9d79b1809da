package org.stationhouse.desk.dispatch.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What becomes of a contact, and that nothing of it is typed or lost on the way. */
@StationTest
class ContactDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ContactDesk desk;

    @Autowired
    ContactBook book;

    @Autowired
    CallBook calls;

    @Autowired
    Natures natures;

    @Autowired
    SearchBox box;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
    }

    private Contact logged(boolean waits) {
        return desk.log(Contacts.asking("Lost bicycle " + mark), waits, clerk);
    }

    private Contact now(Contact contact) {
        return book.read(contact.ref(), clerk).orElseThrow().contact();
    }

    private List<String> steps(Contact contact) {
        return book.read(contact.ref(), clerk).orElseThrow().lines().stream()
                .map(ContactLine::step)
                .toList();
    }

    private List<String> tasks(Contact contact) {
        return sql.sql("select state from worklist.task where about_ref = :ref order by id")
                .param("ref", contact.ref())
                .query(String.class)
                .list();
    }

    @Test
    void whoWaitsIsServedAnsweredAndTakenUpAgain() {
        Contact contact = logged(true);
        assertThat(contact.number()).matches("K\\d{2}-\\d{6}");
        assertThat(contact.state()).isEqualTo(new ContactState.Waiting());
        desk.turn(contact.ref(), 1, true, clerk);
        assertThat(now(contact).state()).isEqualTo(new ContactState.Serving(clerk.name()));
        assertThatThrownBy(() -> desk.turn(contact.ref(), 1, true, clerk)).isInstanceOf(SomeoneElseSaved.class);
        desk.turn(contact.ref(), 2, false, clerk);
        desk.answer(contact.ref(), 3, "Report it on the web.", null, clerk);
        assertThat(now(contact).state().words()).isEqualTo("Report it on the web.");
        assertThatThrownBy(() -> desk.leave(contact.ref(), 4, "x", clerk)).isInstanceOf(Refusal.class);
        desk.turn(contact.ref(), 4, true, clerk);
        assertThat(steps(contact)).containsExactly("LOGGED", "SERVE", "WAIT", "ANSWER", "REOPEN");
        assertThatThrownBy(() ->
                        sql.sql("update dispatch.contact_line set said = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void whoGoesWithoutAnAnswerSaysSoInTheHistory() {
        Contact contact = logged(true);
        desk.leave(contact.ref(), 1, "The line was long", clerk);
        assertThat(now(contact).state()).isEqualTo(new ContactState.Left("The line was long"));
        assertThat(steps(contact)).containsExactly("LOGGED", "LEAVE");
    }

    @Test
    void whoIsReferredIsCalledBackAndTheTaskEndsThen() {
        Contact contact = logged(false);
        Instant due = clock.instant().plus(Duration.ofHours(5));
        var records = new ContactDesk.Referral(new Owner.Line(Queue.RECORDS), "Records", due);
        assertThatThrownBy(() -> desk.refer(
                        contact.ref(),
                        1,
                        new ContactDesk.Referral(
                                new Owner.Line(Queue.RECORDS),
                                "Records",
                                clock.instant().minusMillis(1)),
                        clerk))
                .isInstanceOf(Unfit.class);
        desk.refer(contact.ref(), 1, records, clerk);
        assertThat(tasks(contact)).containsExactly("OPEN");
        desk.refer(contact.ref(), 2, records, clerk);
        assertThat(tasks(contact)).containsExactly("DONE", "OPEN");
        desk.change(contact.ref(), 3, Contacts.asking("Where is my other car?"), clerk);
        assertThat(tasks(contact)).as("he turned out to ask something else").containsExactly("DONE", "OPEN");
        desk.refer(contact.ref(), 4, new ContactDesk.Referral(null, "Public Works", null), clerk);
        assertThat(tasks(contact)).containsExactly("DONE", "DONE");
        assertThat(now(contact).state().open()).as("another agency has it").isFalse();
        desk.answer(contact.ref(), 5, "They fixed it.", null, clerk);
        assertThat(now(contact).state().word()).isEqualTo("ANSWERED");
    }

    @Test
    void aCallIsMadeOfItWithAllThatWasSaid() {
        Contact contact = logged(false);
        Call call = desk.makeCall(
                contact.ref(),
                1,
                NewCall.typed(natures, "459", null, "6360 fountain sq", "Lopez, Ana", "9165551212"),
                clerk);
        assertThat(now(contact).state()).isEqualTo(new ContactState.BecameCall(call.id(), call.ref(), call.number()));
        CallBook.Whole whole = calls.read(call.ref(), clerk).orElseThrow();
        assertThat(whole.call().party()).hasToString("Lopez, Ana");
        assertThat(whole.lines()).anyMatch(it -> ("Lost bicycle " + mark).equals(it.said()));
        assertThatThrownBy(
                        () -> desk.makeCall(contact.ref(), 2, NewCall.typed(natures, "459", null, "x", "", ""), clerk))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoTurnsOutToBeSomebodyElseIsFoundByTheNewNameAndTheOldIsKept() {
        Contact contact = logged(false);
        var said = new Contact.Said(
                Contact.Channel.PHONE, "Quimby, Zed" + letters(), null, "zed@example.org", true, "Lost bicycle", null);
        desk.change(contact.ref(), 1, said, clerk);
        assertThat(now(contact).said()).isEqualTo(said);
        assertThat(found("Quimby, Zed" + letters(), contact.ref())).isTrue();
        assertThat(book.read(contact.ref(), clerk).orElseThrow().lines())
                .last()
                .satisfies(
                        it -> assertThat(it.said()).contains("Lopez, Ana", "Lost bicycle " + mark, "6360 Fountain Sq"));
        assertThatThrownBy(() -> desk.change(contact.ref(), 1, said, clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.log(said, false, door.actor("auditor"))).isInstanceOf(Refusal.class);
    }

    /** A given name that nobody else has. */
    private String letters() {
        return mark.chars()
                .mapToObj(it -> String.valueOf((char) (Character.isDigit(it) ? it - '0' + 'k' : it)))
                .collect(Collectors.joining());
    }

    private boolean found(String typed, PublicRef ref) {
        return box.find(typed, Set.of(), 50, false, clerk).stream()
                .anyMatch(it -> it.ref().equals(ref));
    }
}
