package org.stationhouse.desk.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** What the tests of reports have in common: who writes, who reviews, and a call to begin with. */
abstract class ReportHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReviewDesk review;

    @Autowired
    ReportBook book;

    @Autowired
    CallDesk calls;

    @Autowired
    CallBook callBook;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    SearchBox box;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    final String mark = letters();
    Actor author = Actor.program("none");
    Actor trainer = Actor.program("none");
    Actor supervisor = Actor.program("none");
    Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        author = door.actor("pst1");
        trainer = door.actor("pst2");
        supervisor = door.actor("supervisor");
        clerk = door.actor("prt1");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A word that no other test has. */
    private static String letters() {
        return "Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    }

    Call call() {
        return calls.log(
                new NewCall(
                        "Theft report",
                        null,
                        4,
                        Place.of("6360 Fountain Sq"),
                        new PersonName(mark, "Ana", ""),
                        "916-555-1212"),
                null,
                author);
    }

    Report started(String kind) {
        return desk.start(new ReportDesk.From.Call(call().ref()), kind, author);
    }

    /** A draft of a theft with all that it needs, changed by its author. */
    Report written() {
        Report draft = started("CRIME");
        return desk.change(draft.ref(), draft.version(), Reports.theft(mark, now()), author);
    }

    Report submitted() {
        Report draft = written();
        return desk.submit(draft.ref(), draft.version(), author);
    }

    Report approved() {
        Report passed = review.pass(submitted().ref(), 3, trainer);
        return review.approve(passed.ref(), passed.version(), supervisor);
    }

    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    Report found(PublicRef ref) {
        return book.read(ref, supervisor).orElseThrow().report();
    }

    /** @param queue null for a person's */
    record Work(String kind, String state, @Nullable String queue) {}

    List<Work> work(Report report) {
        return sql.sql("select kind, state, queue from worklist.task where about_ref = :ref order by id")
                .param("ref", report.ref())
                .query(Work.class)
                .list();
    }

    List<String> steps(Report report) {
        return sql.sql("select step from reports.line where report = :id order by id")
                .param("id", report.id())
                .query(String.class)
                .list();
    }

    List<String> audited(PublicRef ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
