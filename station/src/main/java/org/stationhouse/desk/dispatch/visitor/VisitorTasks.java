package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Owners;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.web.Words;

/** What a visitor gives people to do: the host to answer, the counter to tell him, somebody to look after what was forgotten. */
@Component
class VisitorTasks {

    private final Worklist worklist;
    private final Owners owners;
    private final Words words;

    VisitorTasks(Worklist worklist, Owners owners, MessageSource messages) {
        this.worklist = worklist;
        this.owners = owners;
        this.words = new Words(messages, Locale.ENGLISH);
    }

    /** The host has somebody at the counter; nothing where only an office is named. */
    void host(Visitor visitor, Instant now, Actor actor) {
        Visitor.Host host = visitor.said().host();
        Optional<Owner> owner = host == null ? Optional.empty() : owners.of(host.code(), actor);
        owner.ifPresent(it -> start(
                visitor,
                source("host", visitor, visitor.told()),
                "dispatch.visitor.task.host",
                visitor.said().purpose(),
                it,
                now.plus(VisitorRules.ANSWERED_WITHIN),
                actor));
    }

    /** The host has answered, or it is nobody's question any more. */
    void answered(Visitor visitor, Actor actor) {
        worklist.finish(source("host", visitor, visitor.told()), "", actor);
        worklist.finish(source("counter", visitor, visitor.told()), "", actor);
    }

    /** Whoever signed him in has to tell him; nothing where he has said so himself for the host. */
    void declined(Visitor visitor, Instant now, Actor actor) {
        if (actor.name().equals(visitor.takenBy())) {
            return;
        }
        start(
                visitor,
                source("counter", visitor, visitor.told()),
                "dispatch.visitor.task.counter",
                visitor.said().to(),
                counter(visitor, actor),
                now.plus(VisitorRules.ANSWERED_WITHIN),
                actor);
    }

    /** He is not signed out since yesterday, or a badge is not back. */
    void forgotten(Visitor visitor, Actor actor) {
        String badge = visitor.badgeOut() ? visitor.said().badge() : null;
        start(
                visitor,
                source("forgotten", visitor, 0),
                badge == null ? "dispatch.visitor.task.inside" : "dispatch.visitor.task.badge",
                badge == null ? visitor.said().to() : badge,
                counter(visitor, actor),
                null,
                actor);
    }

    void remembered(Visitor visitor, Actor actor) {
        worklist.finish(source("forgotten", visitor, 0), "", actor);
    }

    private Owner counter(Visitor visitor, Actor actor) {
        String code = visitor.takenCode();
        return Optional.ofNullable(code)
                .flatMap(it -> owners.of(it, actor))
                .orElse(new Owner.Line(Queue.FRONT_COUNTER));
    }

    private void start(
            Visitor visitor, String source, String kind, String said, Owner owner, @Nullable Instant due, Actor actor) {
        String name = visitor.said().name();
        Deadline until = due == null ? null : new Deadline.Moment(due);
        Task task = worklist.start(
                new NewTask(
                        source,
                        kind,
                        words.word(kind + ".what", name, said),
                        new Task.About(Visitor.KIND, visitor.ref(), name),
                        null,
                        owner,
                        null,
                        until,
                        false),
                actor);
        if (!task.state().pending()) {
            worklist.again(task, until, actor);
        }
    }

    private static String source(String which, Visitor visitor, int told) {
        return "dispatch.visitor." + which + ":" + visitor.ref() + ":" + told;
    }
}
