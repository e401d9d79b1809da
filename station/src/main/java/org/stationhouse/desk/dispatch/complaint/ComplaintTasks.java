package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskLine;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/** What a complaint gives people to do: somebody to give it to, an answer, a receipt to send. A task is the notice of who has it. */
@Component
class ComplaintTasks {

    private final Worklist worklist;
    private final AgencyOffice agency;
    private final Words words;

    ComplaintTasks(Worklist worklist, AgencyOffice agency, MessageSource messages) {
        this.worklist = worklist;
        this.agency = agency;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    /** Nobody has it: the supervisors give it to somebody. */
    void waits(Complaint complaint, Instant now, Actor actor) {
        ComplaintGoals.of(complaint.said().kind())
                .assign()
                .ifPresent(within -> start(
                        complaint,
                        "assign",
                        new Owner.Line(Queue.SUPERVISORS),
                        new Deadline.Moment(now.plus(within)),
                        actor));
    }

    /** Somebody has it, until a day. */
    void given(Complaint complaint, Owner.Person to, LocalDate due, Actor actor) {
        worklist.finish(source("assign", complaint), to.name(), actor);
        var until = new Deadline.Day(due, agency.zone());
        start(complaint, "answer", to, until, actor);
        String source = source("answer", complaint);
        worklist.hand(source, to, actor);
        worklist.move(source, until, null, TaskLine.Cause.EVENT, actor);
    }

    /** Nothing more is to be done with it. */
    void ended(Complaint complaint, String how, Actor actor) {
        worklist.finish(source("assign", complaint), how, actor);
        worklist.finish(source("answer", complaint), how, actor);
    }

    /** The complainant gets his number in writing. @param owner who sends it */
    void receipt(Complaint complaint, Owner owner, LocalDate today, Actor actor) {
        LocalDate due =
                today.plusDays(ComplaintGoals.of(complaint.said().kind()).receiptDays());
        start(complaint, "receipt", owner, new Deadline.Day(due, agency.zone()), actor);
    }

    void receiptGiven(Complaint complaint, Actor actor) {
        worklist.finish(source("receipt", complaint), "", actor);
    }

    /** It is filed for others now, and its tasks with it. */
    void refiled(String from, String to, Complaint complaint) {
        worklist.refiled(from, to, complaint.ref());
    }

    private void start(Complaint complaint, String which, Owner owner, Deadline due, Actor actor) {
        String kind = "dispatch.complaint.task." + which;
        Task task = worklist.start(
                new NewTask(
                        source(which, complaint),
                        kind,
                        words.word(
                                kind + ".what",
                                complaint.number(),
                                complaint.said().what()),
                        new Task.About(complaint.filedAs(), complaint.ref(), complaint.number()),
                        null,
                        owner,
                        null,
                        due,
                        false),
                actor);
        if (!task.state().pending()) {
            worklist.again(task, due, actor);
        }
    }

    private static String source(String which, Complaint complaint) {
        return "dispatch.complaint." + which + ":" + complaint.ref();
    }
}
