package org.stationhouse.backoffice.cases.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Ending;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What the follow-up puts on the worklist: the case of whoever has it, each next step, and the review of an inactive case. What nobody
 * has is the detectives' queue's. While a case is closed nothing of it is due; reopened, all of it is again.
 */
@Component
class FollowUpTasks {

    private final Worklist worklist;
    private final FollowUpStore lines;
    private final AssignmentStore assignments;
    private final AgencyOffice agency;

    FollowUpTasks(Worklist worklist, FollowUpStore lines, AssignmentStore assignments, AgencyOffice agency) {
        this.worklist = worklist;
        this.lines = lines;
        this.assignments = assignments;
        this.agency = agency;
    }

    /** The case has somebody new, or another day. @param before who had it, null for nobody */
    void given(Jacket jacket, @Nullable Assignment before, Assignment now, Actor actor) {
        if (before != null) {
            worklist.lapse(source(before), now.owner().name(), actor);
        }
        start(jacket, source(now), "cases.followup.task.case", jacket.title(), now.owner(), now.dueOn(), actor);
        steps(jacket).forEach(it -> worklist.hand(source(it), now.owner(), actor));
    }

    /** Nobody has it any more. */
    void returned(Jacket jacket, Assignment before, String why, Actor actor) {
        worklist.lapse(source(before), why, actor);
        var queue = new Owner.Line(Queue.DETECTIVES);
        steps(jacket).forEach(it -> worklist.hand(source(it), queue, actor));
    }

    void planned(Jacket jacket, PublicRef line, String step, LocalDate due, Actor actor) {
        start(jacket, source(line), "cases.followup.task.step", step, owner(jacket), due, actor);
    }

    void answered(FollowUpLine line, String how, Actor actor) {
        worklist.finish(
                source(line), how.length() <= Task.LONGEST_WHY ? how : how.substring(0, Task.LONGEST_WHY), actor);
    }

    @EventListener
    void ended(Cases.Ended told) {
        Jacket jacket = told.jacket();
        String status = told.ending().closing().name();
        steps(jacket).forEach(it -> worklist.lapse(source(it), status, told.actor()));
        assignments.now(jacket.id()).ifPresent(it -> worklist.finish(source(it), status, told.actor()));
        if (told.ending() instanceof Ending.Inactive it) {
            Deadline due = new Deadline.Day(it.reviewOn(), agency.zone());
            Task task = worklist.start(
                    new NewTask(
                            review(jacket),
                            "cases.followup.task.review",
                            jacket.title(),
                            about(jacket),
                            null,
                            owner(jacket),
                            due.begin(),
                            due,
                            false),
                    told.actor());
            again(task, review(jacket), it.reviewOn(), told.actor());
        }
    }

    @EventListener
    void resumed(Cases.Resumed told) {
        Jacket jacket = told.jacket();
        worklist.finish(review(jacket), "", told.actor());
        assignments
                .now(jacket.id())
                .ifPresent(it -> start(
                        jacket,
                        source(it),
                        "cases.followup.task.case",
                        jacket.title(),
                        it.owner(),
                        it.dueOn(),
                        told.actor()));
        steps(jacket)
                .forEach(it -> planned(
                        jacket,
                        it.ref(),
                        java.util.Objects.requireNonNull(it.line().step()),
                        java.util.Objects.requireNonNull(it.line().stepDue()),
                        told.actor()));
    }

    private void start(
            Jacket jacket, String source, String kind, String what, Owner owner, LocalDate day, Actor actor) {
        var due = new Deadline.Day(day, agency.zone());
        Task task =
                worklist.start(new NewTask(source, kind, what, about(jacket), null, owner, null, due, false), actor);
        if (!task.state().pending()) {
            worklist.again(task, due, actor);
        }
    }

    /** A case that was inactive before has its task already: it is asked again, on another day. */
    private void again(Task task, String source, LocalDate day, Actor actor) {
        var due = new Deadline.Day(day, agency.zone());
        if (!task.state().pending()) {
            worklist.again(task, due, actor);
            worklist.move(source, due, due.begin(), org.stationhouse.backoffice.worklist.TaskLine.Cause.ROOM, actor);
        }
    }

    private List<FollowUpLine> steps(Jacket jacket) {
        return lines.of(jacket.id()).stream().filter(FollowUpLine::open).toList();
    }

    private Owner owner(Jacket jacket) {
        return assignments
                .now(jacket.id())
                .<Owner>map(Assignment::owner)
                .orElseGet(() -> new Owner.Line(Queue.DETECTIVES));
    }

    private static Task.About about(Jacket jacket) {
        return new Task.About(jacket.searchKind(), jacket.ref(), jacket.number().text());
    }

    private static String source(FollowUpLine line) {
        return source(line.ref());
    }

    private static String source(PublicRef line) {
        return "cases.followup.step:" + line;
    }

    private static String source(Assignment it) {
        return "cases.assignment:" + it.id();
    }

    private static String review(Jacket jacket) {
        return "cases.review:" + jacket.ref();
    }
}
