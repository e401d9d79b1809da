package org.stationhouse.desk.dispatch.briefing;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/** What a short record gives people to do: a hazard its office, found property the property room. It stays theirs until it is handled. */
@Component
class BriefTasks {

    private final Worklist worklist;
    private final Owners owners;
    private final AgencyOffice agency;
    private final Words words;

    BriefTasks(Worklist worklist, Owners owners, AgencyOffice agency, MessageSource messages) {
        this.worklist = worklist;
        this.owners = owners;
        this.agency = agency;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    void start(Brief brief, Actor actor) {
        Brief.Said said = brief.said();
        Brief.Duty duty = said.duty();
        if (duty != null) {
            LocalDate due = duty.dueOn();
            owners.of(duty.code(), actor).ifPresent(it -> start(brief, it, due, actor));
        } else if (said.kind() == Brief.Kind.PROPERTY) {
            start(brief, new Owner.Line(Queue.PROPERTY), said.until(), actor);
        }
    }

    private void start(Brief brief, Owner owner, LocalDate dueOn, Actor actor) {
        String kind = "dispatch.brief.task." + brief.said().kind();
        var due = new Deadline.Day(dueOn, agency.zone());
        Task task = worklist.start(
                new NewTask(
                        source(brief),
                        kind,
                        words.word(
                                kind + ".what",
                                brief.said().what(),
                                brief.said().place()),
                        new Task.About(Brief.KIND, brief.ref(), brief.number()),
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

    void end(Brief brief, String did, Actor actor) {
        worklist.finish(source(brief), did, actor);
    }

    private static String source(Brief brief) {
        return "dispatch.brief:" + brief.ref();
    }
}
