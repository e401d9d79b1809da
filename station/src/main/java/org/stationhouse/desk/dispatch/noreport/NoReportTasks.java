package org.stationhouse.desk.dispatch.noreport;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.CaseFile;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskLine;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.NoSuch;
import org.stationhouse.foundation.web.Words;

/** The report as a task of whoever has to write it, due after a shift; late, it is the supervisors' too. */
@Component
class NoReportTasks {

    private final Worklist worklist;
    private final Owners owners;
    private final CaseFile file;
    private final HoursStore hours;
    private final Words words;

    NoReportTasks(Worklist worklist, Owners owners, CaseFile file, HoursStore hours, MessageSource messages) {
        this.worklist = worklist;
        this.owners = owners;
        this.file = file;
        this.hours = hours;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    void start(NoReport it, Actor actor) {
        Owner owner = owners.of(it.writer().code(), actor).orElseGet(() -> new Owner.Line(Queue.PATROL));
        var jacket = file.find(it.inCase().ref()).orElseThrow(NoSuch::new);
        Deadline due = due(it);
        Task task = worklist.start(
                new NewTask(
                        source(it),
                        "dispatch.noreport.task",
                        words.word("dispatch.noreport.task.what", it.about(), it.number()),
                        new Task.About(
                                jacket.searchKind(),
                                jacket.ref(),
                                jacket.number().text()),
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

    void written(NoReport it, Actor actor) {
        worklist.finish(source(it), "", actor);
    }

    void needless(NoReport it, String why, Actor actor) {
        worklist.lapse(source(it), why, actor);
    }

    void hand(NoReport it, Owner to, Actor actor) {
        worklist.hand(source(it), to, actor);
    }

    void move(NoReport it, Actor actor) {
        worklist.move(source(it), due(it), null, TaskLine.Cause.ROOM, actor);
    }

    void raise(NoReport it, Actor actor) {
        worklist.raise(source(it), new Owner.Line(Queue.SUPERVISORS), actor);
    }

    private Deadline due(NoReport it) {
        return new Deadline.Moment(it.due(hours.find().shift()));
    }

    private static String source(NoReport it) {
        return "dispatch.noreport:" + it.ref();
    }
}
