package org.stationhouse.desk.dispatch.visitor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Takes a visitor out for an act, in the version that was seen, and puts the step into history, tasks and audit trail. */
@Component
class VisitorFile {

    private final VisitorStore visitors;
    private final VisitorTasks tasks;
    private final SearchEntries index;
    private final AuditTrail audit;
    private final Clock clock;

    VisitorFile(VisitorStore visitors, VisitorTasks tasks, SearchEntries index, AuditTrail audit, Clock clock) {
        this.visitors = visitors;
        this.tasks = tasks;
        this.index = index;
        this.audit = audit;
        this.clock = clock;
    }

    /** Held until the end of the transaction. @throws SomeoneElseSaved when that is no longer the current version */
    Visitor at(PublicRef ref, int version) {
        Visitor was = visitors.lock(ref).orElseThrow(NoSuch::new);
        saved(was.version() == version ? 1 : 0);
        return was;
    }

    static void saved(int rows) {
        if (rows == 0) {
            throw new SomeoneElseSaved("the visitor");
        }
    }

    /** @param badgeBack when his badge came back, null while it is out or he has none @return the visitor after it */
    Visitor step(
            String verb, Visitor was, VisitorStep step, VisitorState to, @Nullable Instant badgeBack, Actor actor) {
        VisitorRules.stepFits(was.state(), step);
        tasks.answered(was, actor);
        saved(visitors.updateState(was, to, now(), actor.name(), badgeBack));
        Visitor visitor = visitors.find(was.ref()).orElseThrow();
        if (!visitor.inside() && !visitor.badgeOut()) {
            tasks.remembered(visitor, actor);
        }
        told(verb, was, visitor, step.name(), to.words(), actor);
        return visitor;
    }

    /** One line in the history, one in the audit trail. */
    void told(String verb, Visitor was, Visitor visitor, String step, @Nullable String words, Actor actor) {
        visitors.line(visitor.id(), new VisitorLine(now(), actor.name(), step, words));
        audit.write(Act.done(verb, actor)
                .on(Visitor.KIND, visitor.ref().text())
                .changed("state", was.state().word(), visitor.state().word())
                .changed("host", was.said().to(), visitor.said().to())
                .changed("badgeBack", was.badgeBackAt(), visitor.badgeBackAt())
                .changed("said", null, words));
    }

    void filed(Visitor visitor) {
        index.put(VisitorFiling.entry(visitor));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
