package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.logs.HeldEntries.Held;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What becomes of entries: a note, closed with a result, open again, void with a reason. */
@Service
public class EntrySteps {

    private static final String WRITE = LogRights.WRITE;
    private static final String MISSED = "Not done in time; a later turn was.";

    private final EntryStore entries;
    private final EntryLineStore lines;
    private final HeldEntries held;
    private final EntryTasks tasks;
    private final EntryClocks clocks;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    EntrySteps(
            EntryStore entries,
            EntryLineStore lines,
            HeldEntries held,
            EntryTasks tasks,
            EntryClocks clocks,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.lines = lines;
        this.held = held;
        this.tasks = tasks;
        this.clocks = clocks;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was done about it; does the turn of a duty that waits. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void note(PublicRef ref, int version, String said, Actor actor) {
        policy.require(actor, WRITE);
        Held it = held.held(ref, version, actor);
        LogRules.live(it.entry());
        line(it, it.entry().state(), LogEntry.Kind.NOTED, said, Act.done("worklist.log.note", actor));
        tasks.done(it.entry(), said, MISSED, actor);
    }

    /** It is answered. @param result one of the log's results where it has some */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void close(PublicRef ref, int version, String result, Actor actor) {
        policy.require(actor, WRITE);
        Held it = held.held(ref, version, actor);
        LogRules.open(it.entry());
        LogRules.result(it.log().is(), result);
        line(
                it,
                new LogEntry.State.Done(now(), actor.name(), result),
                LogEntry.Kind.CLOSED,
                result,
                Act.done("worklist.log.close", actor));
        tasks.closed(it.entry(), result, actor);
        clocks.closed(it.log(), it.entry(), result, actor);
    }

    /** It was closed too early. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void open(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, WRITE);
        Held it = held.held(ref, version, actor);
        LogRules.done(it.entry());
        line(it, new LogEntry.State.Open(), LogEntry.Kind.OPENED, why, Act.done("worklist.log.open", actor));
        tasks.opened(it.log(), held.again(it), actor);
        clocks.opened(it.log(), it.entry(), actor);
    }

    /** It was written by mistake; it keeps its number and stays to be read. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void voided(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, WRITE);
        Held it = held.held(ref, version, actor);
        LogRules.live(it.entry());
        line(
                it,
                new LogEntry.State.Void(now(), actor.name(), why),
                LogEntry.Kind.VOIDED,
                why,
                Act.done("worklist.log.void", actor).because(why));
        tasks.voided(it.entry(), why, actor);
        clocks.voided(it.log(), it.entry(), actor);
    }

    private void line(Held held, LogEntry.State to, LogEntry.Kind kind, String said, Act act) {
        lines.add(held.entry().id(), kind, said, now(), act.actor().name());
        HeldEntries.saved(entries.update(held.entry(), to, held.entry().due()));
        audit.write(act.on(LogEntry.KIND, held.entry().ref().text())
                .inCase(HeldEntries.number(held.entry().about()))
                .changed("state", held.entry().state().word(), to.word())
                .changed("said", null, said));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
