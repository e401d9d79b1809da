package org.stationhouse;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;

/** The shared house as the gates over all pages need it: set up, and with some of everything in it. */
@Component
public class FilledHouse {

    private final AgencyOffice agencies;
    private final List<Filling> fillings;
    private final TestDoor door;
    private boolean filled;

    FilledHouse(AgencyOffice agencies, List<Filling> fillings, TestDoor door) {
        this.agencies = agencies;
        this.door = door;
        this.fillings = fillings;
    }

    /** Sets the agency up, unless a test did. */
    public synchronized void setUp() {
        if (agencies.agency().isEmpty()) {
            agencies.establish(
                    Agency.named("Test City Police", new Ori("CA0990000"), ZoneId.of("America/Los_Angeles"), false),
                    null,
                    Actor.console("test"));
        }
    }

    /** Fills every room, once. */
    public synchronized void fill() {
        setUp();
        if (!filled) {
            fillings.forEach(it -> it.fill(door::actor));
            filled = true;
        }
    }

    /** Addresses of records that were put in, for walks to begin at. */
    public List<String> records() {
        return fillings.stream().flatMap(it -> it.records().stream()).toList();
    }
}
