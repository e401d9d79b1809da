package org.stationhouse.desk.dispatch.noreport;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** What the tests of the no-report list have in common: a call that bears a case number, and what is said of it. */
abstract class NoReportHouse {

    static final Duration SHIFT = Duration.ofHours(12);

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    NoReportDesk desk;

    @Autowired
    NoReportBook book;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    Actor clerk = Actor.program("none");
    Actor supervisor = Actor.program("none");

    @SuppressWarnings("NullAway.Init")
    Jacket jacket;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        supervisor = door.actor("supervisor");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** A call that bears a number. */
    Call numbered() {
        Call call = calls.log(Calls.burglary(natures), null, clerk);
        jacket = calls.makeCase(call.ref(), 1, clerk);
        return call;
    }

    NoReport now(Call call) {
        return book.find(call.ref(), supervisor).orElseThrow();
    }

    boolean listed(Call call, Actor reader) {
        return book.list(NoReportFilter.of(NoReport.State.LATE), NoReportListStore.NEWEST, 0, 10_000, reader).stream()
                .anyMatch(it -> it.ref().equals(call.ref()));
    }

    String task(Call call, String column) {
        return sql.sql("select coalesce(%s::text, '') from worklist.task where source = :source".formatted(column))
                .param("source", "dispatch.noreport:" + call.ref())
                .query(String.class)
                .single();
    }

    List<String> steps(Call call) {
        return book.read(call.ref(), supervisor).orElseThrow().lines().stream()
                .map(NoReportLine::step)
                .toList();
    }
}
