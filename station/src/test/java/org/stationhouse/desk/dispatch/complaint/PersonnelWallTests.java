package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.desk.dispatch.contact.Contact;
import org.stationhouse.desk.dispatch.contact.ContactBook;
import org.stationhouse.desk.dispatch.contact.ContactDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.web.NoSuch;

/** Who knows of a personnel complaint at each step, and that nobody else does. */
@StationTest
class PersonnelWallTests extends ComplaintHouse {

    @Autowired
    ComplaintJob job;

    @Autowired
    ContactDesk contacts;

    @Autowired
    ContactBook contactBook;

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

    /** A family name that nobody else has. */
    private String name() {
        return "Q" + mark.replaceAll("[0-9]", "k");
    }
}
