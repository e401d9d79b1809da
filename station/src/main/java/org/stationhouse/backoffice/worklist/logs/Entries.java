package org.stationhouse.backoffice.worklist.logs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.logs.HeldEntries.Held;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** What stands in entries: they are written, corrected with a reason, and a field that was left open is filled in. */
@Service
public class Entries {

    private static final String WRITE = LogRights.WRITE;

    private final LogStore logs;
    private final EntryStore entries;
    private final EntryLineStore lines;
    private final TurnStore turns;
    private final HeldEntries held;
    private final EntryNumbering numbering;
    private final EntryFiling filing;
    private final EntryTasks tasks;
    private final EntryClocks clocks;
    private final KnownFields known;
    private final LogRights rights;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Entries(
            LogStore logs,
            EntryStore entries,
            EntryLineStore lines,
            TurnStore turns,
            HeldEntries held,
            EntryNumbering numbering,
            EntryFiling filing,
            EntryTasks tasks,
            EntryClocks clocks,
            KnownFields known,
            LogRights rights,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.logs = logs;
        this.entries = entries;
        this.lines = lines;
        this.turns = turns;
        this.held = held;
        this.numbering = numbering;
        this.filing = filing;
        this.tasks = tasks;
        this.clocks = clocks;
        this.known = known;
        this.rights = rights;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes an entry under the edition that holds.
     *
     * @param turn turn of a duty that it does, null for none
     * @return the entry, with its number
     * @throws Unfit where somebody likely of a master index was offered and not answered
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public LogEntry write(PublicRef ref, LogEntry.Writing said, @Nullable PublicRef turn, Actor actor) {
        policy.require(actor, WRITE);
        AgencyLog log = logs.find(ref).filter(it -> rights.reads(it, actor)).orElseThrow(NoSuch::new);
        LogRules.writes(rights.writes(log, actor));
        known.answered(log, said, said.values(), filing.guarded(log, said.about()), actor);
        Instant now = now();
        LogEntry entry = numbering.numbered(log, said, now, actor);
        long line = lines.add(entry.id(), LogEntry.Kind.WRITTEN, null, now, actor.name());
        put(log, entry, line, said.values(), said.answers(), actor);
        filing.file(log, entry);
        tasks.written(log, entry, actor);
        clocks.told(log, entry, actor);
        Optional.ofNullable(turn)
                .flatMap(turns::find)
                .filter(it -> it.log().equals(ref) && it.entry() == null)
                .ifPresent(it -> tasks.done(it, entry.number(), actor));
        audit.write(values(Act.done(WRITE, actor), log, Map.of(), said.values())
                .on(LogEntry.KIND, entry.ref().text())
                .inCase(HeldEntries.number(said.about()))
                .changed("number", null, entry.number()));
        return entry;
    }

    private void put(
            AgencyLog log,
            LogEntry entry,
            long line,
            Map<String, String> values,
            Map<String, String> answers,
            Actor actor) {
        values.forEach((key, value) -> log.is()
                .field(key)
                .ifPresent(field -> lines.put(
                        entry.id(),
                        line,
                        field,
                        value,
                        known.meant(log, entry, field, value, answers.getOrDefault(key, ""), actor))));
    }

    /**
     * Puts right what was written; what stood there stays in the history.
     *
     * @param said all fields as they should be; empty text for nothing
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class, SomeoneElseSaved.class})
    public void correct(PublicRef ref, int version, LogEntry.Writing said, String why, Actor actor) {
        policy.require(actor, WRITE);
        Held it = held.held(ref, version, actor);
        LogRules.live(it.entry());
        Map<String, String> changed = KnownFields.changed(it.entry(), said);
        boolean guarded = filing.guarded(it.now(), said.about());
        known.answered(it.log(), said, changed, guarded, actor);
        long line = lines.add(it.entry().id(), LogEntry.Kind.CORRECTED, why, now(), actor.name());
        LogEntry after = it.entry().corrected(said, guarded);
        put(it.log(), after, line, changed, said.answers(), actor);
        Deadline due = tasks.due(it.log(), after);
        HeldEntries.saved(entries.updateTie(after, due == null ? null : due.end()));
        LogEntry dated = held.again(it);
        filing.file(it.now(), dated);
        tasks.corrected(it.log(), it.entry(), dated, actor);
        clocks.corrected(it.log(), it.entry(), dated, actor);
        audit.write(values(
                        Act.done("worklist.log.correct", actor),
                        it.log(),
                        it.entry().values(),
                        changed)
                .on(LogEntry.KIND, ref.text())
                .inCase(HeldEntries.number(said.about()))
                .because(why)
                .changed("at", it.entry().at(), said.at())
                .changed("about", HeldEntries.number(it.entry().about()), HeldEntries.number(said.about())));
    }

    /**
     * Fills in a field that stops a time limit or a clock and was empty so far.
     *
     * @param value as {@link FieldReader} keeps it
     * @throws Refusal where the field stops nothing, or says something already
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void fill(PublicRef ref, int version, String key, String value, Actor actor) {
        policy.require(actor, WRITE);
        Held it = held.held(ref, version, actor);
        LogRules.live(it.entry());
        LogRules.fills(it.log().is(), it.entry(), key);
        var filled = new HashMap<>(Map.of(key, value));
        long line = lines.add(it.entry().id(), LogEntry.Kind.FILLED, null, now(), actor.name());
        put(it.log(), it.entry(), line, filled, Map.of(), actor);
        HeldEntries.saved(
                entries.update(it.entry(), it.entry().state(), it.entry().due()));
        LogEntry after = held.again(it);
        filing.file(it.now(), after);
        tasks.corrected(it.log(), it.entry(), after, actor);
        clocks.told(it.log(), after, actor);
        audit.write(values(Act.done("worklist.log.fill", actor), it.log(), Map.of(), filled)
                .on(LogEntry.KIND, ref.text())
                .inCase(HeldEntries.number(it.entry().about())));
    }

    private static Act values(Act act, AgencyLog log, Map<String, String> before, Map<String, String> after) {
        Act said = act;
        for (LogField field : log.is().fields()) {
            String is = after.get(field.key());
            if (is != null && !is.isEmpty() || is != null && before.containsKey(field.key())) {
                said = said.changed(field.label(), before.get(field.key()), is);
            }
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
