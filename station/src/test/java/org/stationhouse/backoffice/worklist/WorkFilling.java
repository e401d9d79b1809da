package org.stationhouse.backoffice.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.backoffice.worklist.meeting.Meeting;
import org.stationhouse.backoffice.worklist.meeting.Meetings;
import org.stationhouse.backoffice.worklist.passon.PassOn;
import org.stationhouse.backoffice.worklist.passon.Problem;
import org.stationhouse.backoffice.worklist.passon.Problems;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Tasks in every state, running clocks, notes, problems and suggestions, for the gates over all pages. */
@Component
@Order(110)
class WorkFilling implements Filling {

    private final Tasks tasks;
    private final TaskDesk desk;
    private final Clocks clocks;
    private final PassOn log;
    private final Problems problems;
    private final Meetings meetings;
    private final Clock clock;
    private final List<String> records = new ArrayList<>();

    WorkFilling(
            Tasks tasks, TaskDesk desk, Clocks clocks, PassOn log, Problems problems, Meetings meetings, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.clocks = clocks;
        this.log = log;
        this.problems = problems;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor sergeant = actors.as("supervisor");
        Actor clerk = actors.as("prt1");
        Owner technicians = new Owner.Line(Queue.TECHNICIANS);
        Instant now = clock.instant();
        tasks.give("Call <b>Mrs. O'Neil</b> & son back", technicians, null, true, sergeant);
        tasks.give(
                "Fill the form drawer",
                tasks.owner(sergeant),
                new Deadline.Moment(now.minus(Duration.ofHours(3))),
                false,
                sergeant);
        Task later = tasks.give(
                "Ask the DMV again",
                tasks.owner(clerk),
                new Deadline.Moment(now.plus(Duration.ofHours(9))),
                false,
                clerk);
        desk.escalate(later.ref(), later.version(), new Owner.Line(Queue.SUPERVISORS), "They never answer.", clerk);
        Task asleep = tasks.give("Renew the subscription", tasks.owner(clerk), null, false, clerk);
        desk.snooze(asleep.ref(), asleep.version(), now.plus(Duration.ofDays(30)), "Paid until then.", clerk);
        Task done = tasks.give("Water the plants", tasks.owner(clerk), null, false, clerk);
        desk.done(done.ref(), done.version(), "All of them.", clerk);
        PublicRef matter = clocks.open(
                new Clocks.NewMatter(
                        "Request of <i>Lopez</i>",
                        null,
                        Set.of(new RuleId("ca.cpra.determination")),
                        Queue.RECORDS.name()),
                new Told.Happened(new EventId("request.received"), new When.At(now.minus(Duration.ofDays(2)))),
                clerk);
        PublicRef note = log.write("Desk line 3 is <b>dead</b>.", null, clerk);
        log.see(note, sergeant);
        log.correct(note, "Desk line 4 is dead.", clerk);
        problems.raise(Problem.Kind.SUGGESTION, "A second scanner at the counter.", clerk);
        PublicRef problem = problems.raise(Problem.Kind.PROBLEM, "The label printer jams.", clerk);
        problems.answer(problem, 1, "A new one comes on Monday.", sergeant);
        Owner.Person self = tasks.owner(clerk);
        var plan = new Meeting.Plan("Briefing of <b>days</b>", now, "Room 2", "Radar trailer\nOvertime & <i>leave</i>");
        PublicRef meeting = meetings.plan(plan, self, clerk);
        meetings.attend(meeting, tasks.owner(sergeant), Meeting.Presence.PRESENT, clerk);
        meetings.keep(meeting, 1, "All said.\nAll agreed.", clerk);
        meetings.item(meeting, "Charge the batteries", self, new Deadline.Moment(now.plus(Duration.ofDays(3))), clerk);
        PublicRef closed = meetings.plan(plan, self, clerk);
        meetings.keep(closed, 1, "All said.", clerk);
        meetings.close(closed, 2, clerk);
        PublicRef canceled = meetings.plan(plan, self, clerk);
        meetings.cancel(canceled, 1, "Storm", clerk);
        records.addAll(List.of(
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/edit",
                "/meetings/" + closed,
                "/meetings/" + canceled,
                "/work/" + later.ref(),
                "/work/" + asleep.ref(),
                "/work/" + done.ref(),
                "/work/" + later.ref() + "/acts",
                "/work/" + later.ref() + "/strip",
                "/work/matters/" + matter,
                "/work/clocks/new?event=request.received&at=t",
                "/pass-on/" + note,
                "/problems/" + problem));
    }

    @Override
    public List<String> records() {
        return records;
    }
}
