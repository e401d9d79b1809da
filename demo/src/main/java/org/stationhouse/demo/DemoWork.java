package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.TaskDesk;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.backoffice.worklist.passon.PassOn;
import org.stationhouse.backoffice.worklist.passon.Problem;
import org.stationhouse.backoffice.worklist.passon.Problems;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.kernel.Actor;

/** What waits for somebody in the invented agency: clocks of two records requests, tasks of queues, the pass-on log, a problem raised. */
@Service
class DemoWork {

    private static final EventId RECEIVED = new EventId("request.received");

    private final DemoClock clock;
    private final Clocks clocks;
    private final TaskDesk tasks;
    private final PassOn passOn;
    private final Problems problems;

    DemoWork(DemoClock clock, Clocks clocks, TaskDesk tasks, PassOn passOn, Problems problems) {
        this.clock = clock;
        this.clocks = clocks;
        this.tasks = tasks;
        this.passOn = passOn;
        this.problems = problems;
    }

    /** @param end last moment of the invented year */
    void fill(Instant end, ZoneId zone, Actor technician, Actor clerk, Actor supervisor) {
        request("Records request: Valley News, calls at Fountain Sq", end.minus(Duration.ofDays(6)), clerk);
        request("Records request: insurance, collision in October", end.minus(Duration.ofDays(2)), clerk);
        clock.turnTo(end.minus(Duration.ofDays(3)));
        task("Count of calls by month for the council", Queue.RECORDS, end.plus(Duration.ofDays(4)), zone, supervisor);
        task(
                "Restock the forms at the front counter",
                Queue.TECHNICIANS,
                end.minus(Duration.ofDays(1)),
                zone,
                supervisor);
        task("Update the phone list of the watch", Queue.TECHNICIANS, null, zone, supervisor);
        problems.raise(Problem.Kind.PROBLEM, "The label printer at the counter feeds two labels at once.", technician);
        problems.raise(
                Problem.Kind.SUGGESTION,
                "Keep a downtime pack at the counter: last week the network was gone for an hour.",
                clerk);
        clock.turnTo(end.minus(Duration.ofHours(3)));
        passOn.write("Lobby door sticks; facilities comes Monday. Use the side door after hours.", null, technician);
        passOn.write(
                "Two callbacks owed on the Dewey Dr vandalism; the caller is home after six.",
                Queue.TECHNICIANS,
                supervisor);
    }

    @SuppressWarnings("NullAway") // the mark of a nested type is not read from a class file
    private void request(String title, Instant at, Actor clerk) {
        clock.turnTo(at);
        clocks.open(
                new Clocks.NewMatter(title, null, Set.of(), Queue.RECORDS.name()),
                new Told.Happened(RECEIVED, new When.At(at)),
                clerk);
    }

    @SuppressWarnings("NullAway") // the mark of a nested type is not read from a class file
    private void task(String what, Queue queue, @Nullable Instant due, ZoneId zone, Actor supervisor) {
        tasks.give(
                new NewTask(
                        "demo",
                        "worklist.kind.hand",
                        what,
                        null,
                        null,
                        new Owner.Line(queue),
                        null,
                        due == null ? null : new Deadline.Day(due.atZone(zone).toLocalDate(), zone),
                        false),
                supervisor);
    }
}
