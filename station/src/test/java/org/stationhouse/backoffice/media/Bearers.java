package org.stationhouse.backoffice.media;

import org.springframework.stereotype.Component;
import org.stationhouse.FilledHouse;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;

/** Cases to attach to. */
@Component
public class Bearers {

    private final FilledHouse house;
    private final CallDesk calls;
    private final Natures natures;
    private final TestDoor door;

    Bearers(FilledHouse house, CallDesk calls, Natures natures, TestDoor door) {
        this.house = house;
        this.calls = calls;
        this.natures = natures;
        this.door = door;
    }

    public Jacket opened() {
        house.setUp();
        return calls.makeCase(
                calls.log(Calls.burglary(natures), "With pictures.", door.actor("prt1"))
                        .ref(),
                1,
                door.actor("prt1"));
    }
}
