package org.stationhouse.backoffice.worklist.law;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Events;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What tests of clocks stand on: a matter, what is told of it, and the tasks that follow. */
abstract class ClockHouse {

    static final EventId RECEIVED = new EventId("request.received");

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Events events;

    @Autowired
    WorkBook book;

    @Autowired
    LawOffice office;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    void tell(Matter matter, Told told) {
        transaction.executeWithoutResult(status -> events.tell(matter, told, clerk));
    }

    static Matter matter(Area... areas) {
        return new Matter("dispatch.call", PublicRef.fresh(), "C26-000001", Set.of(areas));
    }

    private PublicRef kept(Matter matter) {
        return sql.sql("select ref from worklist.matter where source_ref = :ref")
                .param("ref", matter.ref())
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .single();
    }

    Map<String, Task> tasks(Matter matter) {
        var tasks = new TreeMap<String, Task>();
        for (Task task : book.ofMatter(kept(matter), clerk)) {
            Task.Ground ground = java.util.Objects.requireNonNull(task.ground());
            tasks.put(ground.rule() + " " + ground.item(), task);
        }
        return tasks;
    }
}
