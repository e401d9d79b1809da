package org.stationhouse.backoffice.cases;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;

/** What tests of what belongs to a case have in common: a case of their own, which may be restricted until each is over. */
public abstract class JacketHouse {

    @Autowired
    FilledHouse house;

    @Autowired
    protected TestDoor door;

    @Autowired
    protected CallDesk calls;

    @Autowired
    protected Natures natures;

    @Autowired
    protected Cases cases;

    @Autowired
    protected RestrictedCases restricted;

    protected final String mark = UUID.randomUUID().toString().substring(0, 8);
    protected Actor clerk = Actor.program("none");
    protected Actor sergeant = clerk;

    @SuppressWarnings("NullAway.Init")
    protected Jacket jacket;

    @BeforeEach
    void open() {
        house.setUp();
        clerk = door.actor("prt1");
        sergeant = door.actor("supervisor");
        jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "A case.", clerk).ref(), 1, clerk);
    }

    @AfterEach
    void lift() {
        if (jacket().restricted()) {
            restricted.lift(jacket.ref(), jacket().version(), "The test is over.", sergeant);
        }
    }

    /** As it is now. */
    protected Jacket jacket() {
        return cases.read(jacket.ref(), sergeant).orElseThrow().jacket();
    }

    protected CaseLink about() {
        return new CaseLink(jacket.id(), jacket.ref(), jacket.number().text(), false);
    }
}
