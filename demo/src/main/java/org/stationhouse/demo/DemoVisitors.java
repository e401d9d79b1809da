package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.desk.dispatch.visitor.HostDesk;
import org.stationhouse.desk.dispatch.visitor.Visitor;
import org.stationhouse.desk.dispatch.visitor.VisitorDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.staff.Account;

/** Who came into the building of the invented agency in its last two days; some are still there, one took his badge along. */
@Service
class DemoVisitors {

    private final DemoClock clock;
    private final VisitorDesk desk;
    private final HostDesk hosts;

    DemoVisitors(DemoClock clock, VisitorDesk desk, HostDesk hosts) {
        this.clock = clock;
        this.desk = desk;
        this.hosts = hosts;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, Account detective, Actor investigator, Actor clerk) {
        var host = new Visitor.Host(detective.ref().text(), detective.display() + " (" + detective.name() + ")");
        var records = new Visitor.Host(Queue.RECORDS.name(), "Records");
        Visitor vendor = came(
                end.minus(Duration.ofHours(31)),
                said("Whitcomb, Gary", "Copier service", "Copier in the Records office", records, "14"),
                clerk);
        hosts.come(vendor.ref(), vendor.version(), clerk);
        clock.turnTo(end.minus(Duration.ofHours(30)));
        desk.leave(vendor.ref(), vendor.version() + 1, false, null, clerk);
        Visitor witness = came(
                end.minus(Duration.ofHours(28)),
                said("Okafor, Ngozi", null, "Statement as a witness", host, "3"),
                clerk);
        hosts.come(witness.ref(), witness.version(), investigator);
        clock.turnTo(end.minus(Duration.ofHours(27)));
        desk.leave(witness.ref(), witness.version() + 1, true, null, clerk);
        Visitor early = came(
                end.minus(Duration.ofHours(5)),
                said("Brandt, Lena", "Harbor Insurance", "Photos of a collision", host, null),
                clerk);
        hosts.decline(early.ref(), early.version(), "Out until tomorrow; please call ahead", investigator);
        clock.turnTo(end.minus(Duration.ofMinutes(290)));
        desk.leave(early.ref(), early.version() + 1, true, null, clerk);
        Visitor meeting = came(
                end.minus(Duration.ofMinutes(70)),
                said("Tran, Linh", "Alder Street Watch", "Watch meeting", null, "7"),
                clerk);
        clock.turnTo(end.minus(Duration.ofMinutes(60)));
        desk.change(
                meeting.ref(),
                meeting.version(),
                said("Tran, Linh", "Alder Street Neighborhood Watch", "Watch meeting", null, "7"),
                clerk);
        came(
                end.minus(Duration.ofMinutes(25)),
                new Visitor.Said(
                        "Reyes, Mateo",
                        null,
                        "Waits for his mother, who gives a statement",
                        null,
                        "Lobby",
                        null,
                        Visitor.Seen.NONE,
                        true,
                        null),
                clerk);
        Visitor courier = came(
                end.minus(Duration.ofMinutes(18)),
                said("Pruitt, Dale", "County courier", "Packet for Records", records, "9"),
                clerk);
        hosts.come(courier.ref(), courier.version(), clerk);
        came(end.minus(Duration.ofMinutes(4)), said("Reyes, Marisol", null, "Statement in a case", host, "11"), clerk);
    }

    private static Visitor.Said said(
            String name,
            @Nullable String organization,
            String purpose,
            Visitor.@Nullable Host host,
            @Nullable String badge) {
        return new Visitor.Said(
                name,
                organization,
                purpose,
                host,
                host == null ? "Community room" : null,
                badge,
                organization == null ? Visitor.Seen.LICENSE : Visitor.Seen.WORK,
                false,
                organization == null ? null : Plate.of("8DEM" + (100 + name.length())));
    }

    private Visitor came(Instant at, Visitor.Said said, Actor clerk) {
        clock.turnTo(at);
        return desk.signIn(said, null, clerk);
    }
}
