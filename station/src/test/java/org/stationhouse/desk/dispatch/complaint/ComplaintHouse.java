package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.media.Bearer;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Account;

/** What the tests of complaints have in common: who takes one, who handles it, and who knows of it. */
abstract class ComplaintHouse {

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
    List<Bearer> bearers;

    @Autowired
    SearchBox box;

    @Autowired
    AgencyOffice agency;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    Actor clerk = Actor.program("none");
    Actor supervisor = Actor.program("none");
    Actor other = Actor.program("none");
    String lead = "";
    String second = "";

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

    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    Complaint taken(Complaint.Said said, String to) {
        return desk.take(said, Complaint.Receipt.GIVEN, to, null, clerk);
    }

    Complaint personnel() {
        return taken(Complaints.personnel("Shouted " + mark), lead);
    }

    Complaint now(Complaint complaint, Actor actor) {
        return book.read(complaint.ref(), actor).orElseThrow().complaint();
    }

    static ComplaintFilter text(String text) {
        return new ComplaintFilter(text, null, null, null, null);
    }

    boolean known(Complaint complaint, Actor actor) {
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

    record Work(
            String kind,
            String state,
            @Nullable Long owner,
            @Nullable String queue,
            String about) {}

    List<Work> work(Complaint complaint) {
        return sql.sql("""
                select kind, state, owner_account as owner, queue, about_kind as about
                from worklist.task where about_ref = :ref order by id
                """).param("ref", complaint.ref()).query(Work.class).list();
    }

    List<String> steps(Complaint complaint) {
        return sql.sql("select step from dispatch.complaint_line where complaint = :id order by id")
                .param("id", complaint.id())
                .query(String.class)
                .list();
    }

    static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
