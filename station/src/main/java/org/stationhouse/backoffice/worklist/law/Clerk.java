package org.stationhouse.backoffice.worklist.law;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskLine;
import org.stationhouse.backoffice.worklist.TaskState;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Due;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.kernel.Actor;

/** Brings the tasks of a matter in step with the clocks that run in it. */
@Component
class Clerk {

    private final MatterStore matters;
    private final Worklist worklist;
    private final Owners owners;
    private final LawOffice office;
    private final LawMark mark;

    Clerk(MatterStore matters, Worklist worklist, Owners owners, LawOffice office, LawMark mark) {
        this.matters = matters;
        this.worklist = worklist;
        this.owners = owners;
        this.office = office;
        this.mark = mark;
    }

    SortedMap<Running.Key, Due> running(KeptMatter matter) {
        var told = matters.told(matter.id()).stream().map(ToldLine::told).toList();
        return Running.all(office.engine(), Facts.of(told, office.today()), matter::concerns);
    }

    void count(KeptMatter matter, TaskLine.Cause cause, Actor actor) {
        SortedMap<Running.Key, Due> all = running(matter);
        all.values().removeIf(due -> !Running.asks(due));
        Map<Running.Key, Task> known = new HashMap<>();
        for (Task task : worklist.ofMatter(matter.ref())) {
            Task.Ground ground = task.ground();
            if (ground != null) {
                known.put(new Running.Key(ground.rule(), ground.item()), task);
            }
        }
        all.forEach((key, due) -> runs(matter, key, due, known.get(key), cause, actor));
        known.forEach((key, task) -> {
            if (!all.containsKey(key) && task.state().pending()) {
                worklist.lapse(source(matter, key), "", actor);
            }
        });
        matters.counted(matter.id(), mark.now());
    }

    private void runs(
            KeptMatter matter, Running.Key key, Due due, @Nullable Task task, TaskLine.Cause cause, Actor actor) {
        Deadline date = Running.date(due);
        var ground = new Task.Ground(
                matter.ref(), matter.title(), key.rule(), key.item(), due.rule().cite(), Running.warns(due));
        if (task == null) {
            worklist.start(
                    new NewTask(
                            source(matter, key),
                            "worklist.kind.law",
                            ClockLine.sentence(due),
                            matter.about(),
                            ground,
                            owner(matter, due.rule().area(), actor),
                            null,
                            date,
                            false),
                    actor);
            return;
        }
        switch (task.state()) {
            case TaskState.Open it -> worklist.recount(task, ground, date, cause, actor);
            case TaskState.Snoozed it -> worklist.recount(task, ground, date, cause, actor);
            case TaskState.Lapsed it -> worklist.again(task, date, actor);
            case TaskState.Done it -> {
                if (cause == TaskLine.Cause.EVENT && !java.util.Objects.equals(date, task.due())) {
                    worklist.again(task, date, actor);
                }
            }
            case TaskState.Dropped it -> {}
        }
    }

    /** What the rule asks was done. */
    void acted(KeptMatter matter, String rule, String how, Actor actor) {
        List<Task> tasks = worklist.ofMatter(matter.ref());
        for (Task task : tasks) {
            Task.Ground ground = task.ground();
            if (ground != null && ground.rule().equals(rule)) {
                worklist.finish(source(matter, new Running.Key(ground.rule(), ground.item())), how, actor);
            }
        }
    }

    /** Rules of which something is still to be done. */
    List<String> asked(KeptMatter matter) {
        return worklist.ofMatter(matter.ref()).stream()
                .filter(it -> it.state().pending())
                .map(Task::ground)
                .filter(java.util.Objects::nonNull)
                .map(Task.Ground::rule)
                .distinct()
                .toList();
    }

    void undone(KeptMatter matter, Actor actor) {
        for (Task task : worklist.ofMatter(matter.ref())) {
            if (task.state() instanceof TaskState.Done) {
                worklist.again(task, task.due(), actor);
            }
        }
    }

    private static String source(KeptMatter matter, Running.Key key) {
        return "worklist.clock:" + matter.ref() + ":" + key.rule() + ":" + key.item();
    }

    private Owner owner(KeptMatter matter, Area area, Actor actor) {
        String code = matter.owner();
        return code == null
                ? new Owner.Line(queue(area))
                : owners.of(code, actor).orElseGet(() -> new Owner.Line(queue(area)));
    }

    /** Whose work an area of law is. */
    private static Queue queue(Area area) {
        return switch (area) {
            case EVIDENCE, FIREARMS, PROPERTY -> Queue.PROPERTY;
            case CUSTODY -> Queue.JAIL;
            case PARKING, PERMITS, VEHICLES -> Queue.TECHNICIANS;
            case COURTS -> Queue.COURT;
            case COMPLAINTS, AUTHORITY -> Queue.SUPERVISORS;
            case CRASH, MISSING -> Queue.PATROL;
            case CONFIDENTIALITY,
                    FEES,
                    MEDIA,
                    NCIC,
                    PUBLIC_RECORDS,
                    REGISTRANTS,
                    REPORTING,
                    RETENTION,
                    SEALING,
                    TRANSPARENCY,
                    VICTIMS -> Queue.RECORDS;
        };
    }
}
