package org.stationhouse.backoffice.cases.followup;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What tests of a case stand on that is assigned and has a next step. */
abstract class AssignedCaseHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    CaseFile file;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpBook book;

    @Autowired
    Investigators investigators;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    PublicRef ref = PublicRef.fresh();
    PublicRef line = PublicRef.fresh();

    @BeforeEach
    void anAssignedCaseWithANextStep() {
        house.setUp();
        door.account("detective");
        Actor clerk = actor("prt1");
        ref = calls.makeCase(
                        calls.log(Calls.burglary(natures), "Hands " + mark, clerk)
                                .ref(),
                        1,
                        clerk)
                .ref();
        assign("pst2", 0, "");
        line = followUps.add(ref, said("A plate").next("Run it " + mark, file.today()), null, actor("pst2"));
    }

    Actor actor(String role) {
        return door.actor(role);
    }

    Jacket jacket() {
        return file.find(ref).orElseThrow();
    }

    NewLine said(String what) {
        return NewLine.of(FollowUpKind.LEAD, file.now(), null, what + " " + mark);
    }

    FollowUpBook.Whole whole(String role) {
        return book.read(ref, actor(role)).orElseThrow();
    }

    void assign(String role, long seen, String why) {
        investigators.assign(
                ref,
                seen,
                door.account(role).ref(),
                file.today().plusDays(10),
                Assignment.Priority.HIGH,
                why,
                actor("supervisor"));
    }
}
