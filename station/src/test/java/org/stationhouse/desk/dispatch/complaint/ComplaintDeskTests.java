package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What becomes of a complaint from its taking to its end. */
@StationTest
class ComplaintDeskTests extends ComplaintHouse {

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
    void itsHistoryIsNeverChanged() {
        Complaint complaint = personnel();
        assertThatThrownBy(() -> sql.sql("update dispatch.complaint_line set said = 'x' where complaint = :id")
                        .param("id", complaint.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
