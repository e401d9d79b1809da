package org.stationhouse.backoffice.cases;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What tests of a restricted case stand on: a case of a call, and that it is open to everybody again afterwards. */
abstract class RestrictedCaseHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    PublicRef call = PublicRef.fresh();
    Jacket jacket = Jackets.none();

    @BeforeEach
    void setUp() {
        house.setUp();
        door.account("detective");
        call = calls.log(Calls.burglary(natures), "For a restricted case.", actor("prt1"))
                .ref();
        jacket = calls.makeCase(call, 1, actor("prt1"));
    }

    /** Other tests walk from call to case as everybody. */
    @AfterEach
    void lift() {
        Jacket now = now();
        if (now.restricted()) {
            restricted.lift(jacket.ref(), now.version(), "The test is over.", actor("supervisor"));
        }
    }

    Actor actor(String role) {
        return door.actor(role);
    }

    Jacket now() {
        return sql.sql("select version, restricted_at is not null from cases.jacket where ref = :ref")
                .param("ref", jacket.ref())
                .query((row, n) -> Jackets.as(jacket, row.getInt(1), row.getBoolean(2)))
                .single();
    }
}
