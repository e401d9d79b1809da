package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactBook;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** What becomes of a complaint, and who knows of a personnel complaint at each step. */
@StationTest
class ComplaintDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    ComplaintHandling handling;

    @Autowired
    ComplaintBook book;

    @Autowired
    ComplaintJob job;

    @Autowired
    ContactDesk contacts;

    @Autowired
    ContactBook contactBook;

    @Autowired
    List<Bearer> bearers;

    @Autowired
    SearchBox box;

    @Autowired
    AgencyOffice agency;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor clerk = Actor.program("none");
    private Actor supervisor = Actor.program("none");
    private Actor other = Actor.program("none");
    private String lead = "";
    private String second = "";

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pso1");
        Account one = door.account("supervisor");
        Account two = door.account("supervisor", "b");
        supervisor = door.actor(one);
        other = door.actor(two);
        lead = one.ref().text();
        second = two.ref().text();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    private Complaint taken(Complaint.Said said, String to) {
        return desk.take(said, Complaint.Receipt.GIVEN, to, null, clerk);
    }

    private Complaint personnel() {
        return taken(Complaints.personnel("Shouted " + mark), lead);
    }

    private Complaint now(Complaint complaint, Actor actor) {
        return book.read(complaint.ref(), actor).orElseThrow().complaint();
    }

    private static ComplaintFilter text(String text) {
        return new ComplaintFilter(text, null, null, null, null);
    }

    private boolean known(Complaint complaint, Actor actor) {
        boolean read = book.read(complaint.ref(), actor).isPresent();
        boolean listed = book.list(text(mark), ComplaintStore.NEWEST, 0, 10, actor).stream()
                .anyMatch(it -> it.ref().equals(complaint.ref()));
        boolean exported = book.export(text(mark), ComplaintStore.NEWEST, 0, null, actor).stream()
                .anyMatch(it -> it.ref().equals(complaint.ref()));
        boolean found = box.find(complaint.number(), Set.of(), 20, false, actor).stream()
                .anyMatch(it -> it.ref().equals(complaint.ref()));
        boolean borne =
                bearers.stream().anyMatch(it -> it.find(complaint.ref(), actor).isPresent());
        assertThat(List.of(listed, exported, found, borne)).containsOnly(read);
        return read;
    }

    private record Work(
            String kind,
            String state,
            @Nullable Long owner,
            @Nullable String queue,
            String about) {}

    private List<Work> work(Complaint complaint) {
        return sql.sql("""
                select kind, state, owner_account as owner, queue, about_kind as about
                from worklist.task where about_ref = :ref order by id
                """).param("ref", complaint.ref()).query(Work.class).list();
    }

    private List<String> steps(Complaint complaint) {
        return sql.sql("select step from dispatch.complaint_line where complaint = :id order by id")
                .param("id", complaint.id())
                .query(String.class)
                .list();
    }

    @Test
    void aServiceComplaintIsGivenAnsweredAndReopened() {
        Complaint complaint = taken(Complaints.service("Slow " + mark), "");
        assertThat(complaint.number()).startsWith("Q");
        assertThat(known(complaint, door.actor("prt2"))).isTrue();
        assertThat(work(complaint)).extracting(Work::queue, Work::state).containsExactly(tuple("SUPERVISORS", "OPEN"));
        handling.assign(complaint.ref(), 1, second, false, today().plusDays(3), supervisor);
        assertThat(work(complaint))
                .extracting(Work::kind, Work::state)
                .containsExactly(
                        tuple("dispatch.complaint.task.assign", "DONE"),
                        tuple("dispatch.complaint.task.answer", "OPEN"));
        assertThat(work(complaint).getLast().owner()).isEqualTo(other.account());
        handling.note(complaint.ref(), 2, "Asked Records", other);
        handling.close(complaint.ref(), 3, Complaint.Finding.EXPLAINED, "It was filed late.", other);
        assertThat(work(complaint)).extracting(Work::state).containsOnly("DONE");
        handling.tell(complaint.ref(), 4, "Called", other);
        handling.reopen(complaint.ref(), 5, "New facts", today().plusDays(5), other);
        Complaint again = now(complaint, clerk);
        assertThat(again.state()).isEqualTo(new ComplaintState.Assigned(today().plusDays(5)));
        assertThat(work(complaint).getLast().state()).isEqualTo("OPEN");
        assertThat(steps(complaint)).containsExactly("TAKEN", "ASSIGN", "NOTE", "CLOSE", "TELL", "REOPEN");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

    @Test
    void aCityMatterIsHandedOverAndComesBack() {
        Complaint complaint =
                taken(Complaints.of(Complaint.Kind.CITY, "Street light " + mark, Complaints.ANA, null), "");
        desk.handOver(complaint.ref(), 1, "Public Works", clerk);
        assertThat(now(complaint, clerk).state()).isEqualTo(new ComplaintState.HandedOver("Public Works"));
        assertThat(work(complaint)).extracting(Work::state).containsExactly("DONE");
        handling.reopen(complaint.ref(), 2, "They sent it back", today(), supervisor);
        assertThat(now(complaint, clerk).state()).isEqualTo(new ComplaintState.Taken());
        assertThat(work(complaint)).extracting(Work::state).containsExactly("OPEN");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> taken(Complaints.personnel("Rude"), ""))
                .isInstanceOfSatisfying(Unfit.class, it -> assertThat(it.word()).endsWith("missing"));
        String clerkCode = door.account("prt1").ref().text();
        assertThatThrownBy(() -> taken(Complaints.personnel("Rude"), clerkCode))
                .isInstanceOfSatisfying(Unfit.class, it -> assertThat(it.word()).endsWith("right"));
        var about = new Complaint.Member(
                supervisor.account() == null ? 0 : supervisor.account(),
                door.account("supervisor").ref());
        assertThatThrownBy(() -> taken(Complaints.personnel("Rude", Complaints.ANA, about), lead))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("to"));
        assertThatThrownBy(() -> desk.take(
                        Complaints.personnel("Rude", Complaints.ANA, about),
                        Complaint.Receipt.NONE,
                        second,
                        null,
                        supervisor))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("member"));
        Complaint complaint = taken(Complaints.service("Slow " + mark), "");
        assertThatThrownBy(() -> handling.assign(complaint.ref(), 1, second, false, today(), clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handling.close(complaint.ref(), 1, Complaint.Finding.EXPLAINED, "So.", supervisor))
                .isInstanceOf(Refusal.class);
        handling.assign(complaint.ref(), 1, second, false, today(), supervisor);
        assertThatThrownBy(() -> handling.assign(complaint.ref(), 1, second, false, today(), supervisor))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> handling.close(complaint.ref(), 2, Complaint.Finding.SUSTAINED, "So.", supervisor))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void aPersonnelComplaintIsKnownToWhoHasItAndNobodyElse() {
        Complaint complaint = personnel();
        assertThat(complaint.number()).startsWith("R");
        assertThat(known(complaint, supervisor)).isTrue();
        for (Actor one : List.of(clerk, other, door.actor("prt2"), door.actor("detective"))) {
            assertThat(known(complaint, one)).as(one.name()).isFalse();
        }
        assertThat(work(complaint)).extracting(Work::about).containsOnly(Complaint.GUARDED);
        assertThatThrownBy(() -> handling.note(complaint.ref(), 1, "Mine now", other))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> handling.assign(complaint.ref(), 1, second, false, today(), other))
                .isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> desk.change(complaint.ref(), 1, complaint.said(), "", clerk))
                .isInstanceOf(NoSuch.class);
        handling.assign(complaint.ref(), 1, second, true, today().plusDays(9), supervisor);
        assertThat(known(complaint, supervisor)).isTrue();
        assertThat(known(complaint, other)).isTrue();
        handling.assign(complaint.ref(), 2, second, false, today().plusDays(9), supervisor);
        assertThat(known(complaint, supervisor)).isFalse();
        assertThat(known(complaint, other)).isTrue();
    }

    @Test
    void whoTookItSeesThatHeTookItAndPrintsForHalfAnHour() {
        Complaint complaint = personnel();
        assertThat(book.slips(clerk)).extracting(Slip::number).contains(complaint.number());
        assertThat(book.slips(door.actor("pso2"))).extracting(Slip::number).doesNotContain(complaint.number());
        assertThat(book.slip(complaint.ref(), other)).isEmpty();
        assertThat(book.receipt(complaint.ref(), clerk)).isPresent();
        assertThat(book.receipt(complaint.ref(), other)).isEmpty();
        clock.forward(Duration.ofMinutes(31));
        assertThat(book.slip(complaint.ref(), clerk).orElseThrow().prints()).isFalse();
        assertThat(book.receipt(complaint.ref(), clerk)).isEmpty();
        assertThat(book.receipt(complaint.ref(), supervisor)).isPresent();
    }

    @Test
    void itsDispositionStartsTheClockOfTheNoticeAndItsRetention() {
        Complaint complaint = personnel();
        handling.close(complaint.ref(), 1, Complaint.Finding.SUSTAINED, "Camera shows it", supervisor);
        LocalDate due = sql.sql("""
                select due_on from worklist.task where about_ref = :ref and rule = 'ca.pc832.7.complainant' and state = 'OPEN'
                """)
                .param("ref", complaint.ref())
                .query(LocalDate.class)
                .single();
        assertThat(due).isAfterOrEqualTo(today().plusDays(30)).isBeforeOrEqualTo(today().plusDays(35));
        assertThat(clocksOf(complaint)).isNotEmpty();
        assertThat(kept(complaint)).isEqualTo(today().plusYears(15));
        assertThat(book.notice(complaint.ref(), other)).isEmpty();
        assertThat(book.notice(complaint.ref(), supervisor)).isPresent();
        handling.tell(complaint.ref(), 2, "Letter of today", supervisor);
        assertThat(work(complaint)).extracting(Work::state).containsOnly("DONE");
        handling.reopen(complaint.ref(), 3, "Another witness", today().plusDays(10), supervisor);
        handling.close(complaint.ref(), 4, Complaint.Finding.UNFOUNDED, "Another car", supervisor);
        assertThat(kept(complaint)).isEqualTo(today().plusYears(5));
        assertThat(work(complaint)).extracting(Work::state).contains("OPEN");
    }

    @Autowired
    ComplaintClocks clocks;

    private List<?> clocksOf(Complaint complaint) {
        return clocks.running(now(complaint, supervisor), supervisor);
    }

    private LocalDate kept(Complaint complaint) {
        ComplaintClocks.Kept kept = clocks.kept(now(complaint, supervisor)).orElseThrow();
        assertThat(kept.cite()).contains("832.5");
        return kept.until();
    }

    @Test
    void nobodyIsToldOfAnAnonymousOne() {
        Complaint complaint = taken(Complaints.personnel("Rude " + mark, Complaints.ANONYMOUS, null), lead);
        handling.close(complaint.ref(), 1, Complaint.Finding.NOT_SUSTAINED, "No names", supervisor);
        assertThat(work(complaint)).extracting(Work::state).containsOnly("DONE");
        assertThatThrownBy(() -> handling.tell(complaint.ref(), 2, "Letter", supervisor))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aContactBecomesAComplaintAndIsWalledOffWithIt() {
        Contact contact = contacts.log(
                new Contact.Said(Contact.Channel.MAIL, "Quimby, " + name(), null, null, false, "Rude " + mark, null),
                false,
                clerk);
        Complaint complaint =
                desk.take(Complaints.personnel("Rude " + mark), Complaint.Receipt.LATER, lead, contact.ref(), clerk);
        assertThat(contactBook.find(contact.ref(), supervisor)).isPresent();
        assertThat(contactBook.find(contact.ref(), clerk)).isEmpty();
        assertThat(contactBook.find(contact.ref(), other)).isEmpty();
        assertThat(box.find(contact.number(), Set.of(), 20, false, other)).isEmpty();
        assertThat(box.find(contact.number(), Set.of(), 20, false, supervisor))
                .extracting(it -> it.ref())
                .contains(contact.ref());
        assertThat(work(complaint))
                .extracting(Work::kind)
                .containsExactly("dispatch.complaint.task.answer", "dispatch.complaint.task.receipt");
        desk.receipt(complaint.ref(), 1, "Mailed", supervisor);
        assertThat(work(complaint).getLast().state()).isEqualTo("DONE");
        assertThatThrownBy(() -> desk.receipt(complaint.ref(), 2, "Mailed", supervisor))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void oneThatTurnsOutToBeAboutConductIsWalledOffFromThenOn() {
        Contact contact = contacts.log(
                new Contact.Said(Contact.Channel.PHONE, null, null, null, false, "Slow " + mark, null), false, clerk);
        Complaint complaint =
                desk.take(Complaints.service("Slow " + mark), Complaint.Receipt.GIVEN, "", contact.ref(), clerk);
        assertThat(contactBook.find(contact.ref(), other)).isPresent();
        assertThatThrownBy(
                        () -> desk.change(complaint.ref(), 1, Complaints.personnel("Slow and rude " + mark), "", clerk))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("to"));
        desk.change(complaint.ref(), 1, Complaints.personnel("Slow and rude " + mark), lead, clerk);
        assertThat(known(complaint, supervisor)).isTrue();
        assertThat(known(complaint, other)).isFalse();
        assertThat(contactBook.find(contact.ref(), other)).isEmpty();
        assertThat(work(complaint)).extracting(Work::about).containsOnly(Complaint.GUARDED);
        assertThat(now(complaint, supervisor).number()).isEqualTo(complaint.number());
        assertThatThrownBy(() -> desk.change(
                        complaint.ref(),
                        now(complaint, supervisor).version(),
                        Complaints.service("Slow"),
                        "",
                        supervisor))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("kind"));
    }

    @Test
    void whoIsMeantHasItNoMore() {
        Complaint complaint = personnel();
        var meant = new Complaint.Member(
                supervisor.account() == null ? 0 : supervisor.account(),
                door.account("supervisor").ref());
        assertThatThrownBy(() -> desk.change(
                        complaint.ref(),
                        1,
                        Complaints.personnel("Shouted " + mark, Complaints.ANA, meant),
                        "",
                        supervisor))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("member"));
    }

    @Test
    void oneWhoseHoldersAreGoneGoesToAllWhoMayHandleIt() {
        Complaint complaint = personnel();
        job.run();
        assertThat(known(complaint, other)).isFalse();
        sql.sql("update dispatch.complaint_assigned set ended_at = now(), ended_by = 'gone' where complaint = :id")
                .param("id", complaint.id())
                .update();
        job.run();
        assertThat(known(complaint, supervisor)).isTrue();
        assertThat(known(complaint, other)).isTrue();
        assertThat(known(complaint, clerk)).isFalse();
        assertThat(steps(complaint)).endsWith("ROUND");
    }

    @Test
    void itsHistoryIsNeverChanged() {
        Complaint complaint = personnel();
        assertThatThrownBy(() -> sql.sql("update dispatch.complaint_line set said = 'x' where complaint = :id")
                        .param("id", complaint.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    /** A family name that nobody else has. */
    private String name() {
        return "Q" + mark.replaceAll("[0-9]", "k");
    }
}
