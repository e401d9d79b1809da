package org.stationhouse.desk.dispatch.unit;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** What the tests of units have in common: a call, units on duty, and their steps a minute apart. */
abstract class UnitHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    UnitDesk desk;

    @Autowired
    UnitBook book;

    @Autowired
    CallDesk calls;

    @Autowired
    CallBook callBook;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    Actor clerk = Actor.program("none");
    Call call;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt2");
        call = calls.log(Calls.burglary(natures), null, clerk);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    String onDuty(String beginning) {
        return desk.goOn(beginning + mark, new Unit.Crew("Lopez", "B7", "3"), clerk)
                .callSign();
    }

    Unit now(String sign) {
        return desk.named(sign).orElseThrow();
    }

    void step(String sign, UnitStep step, UnitDesk.Said said) {
        clock.forward(Duration.ofMinutes(1));
        desk.step(new UnitDesk.Seen(sign, now(sign).version()), step, said, clerk);
    }

    CallBook.Whole whole() {
        return callBook.read(call.ref(), clerk).orElseThrow();
    }

    Unit.OnCall on() {
        return new Unit.OnCall(call.id(), call.ref(), call.number());
    }
}
