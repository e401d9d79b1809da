package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Puts a call right: a status time, or what was said. The call's log and the audit trail keep what stood before. */
@Service
public class CallCorrections {

    private final CallStore calls;
    private final LineStore lines;
    private final HistoryStore history;
    private final CallFile file;
    private final SearchEntries index;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallCorrections(
            CallStore calls,
            LineStore lines,
            HistoryStore history,
            CallFile file,
            SearchEntries index,
            AccessPolicy policy,
            AuditTrail audit) {
        this.calls = calls;
        this.lines = lines;
        this.history = history;
        this.file = file;
        this.index = index;
        this.policy = policy;
        this.audit = audit;
    }

    /** Puts a status time right. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void correctTime(PublicRef ref, int version, CallTimes.Mark mark, Instant at, String reason, Actor actor) {
        policy.require(actor, "dispatch.call.correct");
        Call call = file.at(ref, version);
        Instant before = call.times().at(mark);
        if (before == null) {
            throw new Refusal(
                    "This has not happened yet: take the step instead.",
                    "Call times: only a time that stands is corrected");
        }
        Instant now = file.now();
        CallTimes times = call.times().with(mark, at);
        CallRules.timesInOrder(times, now);
        CallFile.saved(calls.updateStanding(call, call.status(), times, call.unit()), call);
        lines.add(call.id(), CallLine.time(now, actor.name(), mark, reason, at, before));
        audit.write(Act.done("dispatch.call.correct", actor)
                .on(Call.KIND, ref.text())
                .inCase(CallFile.caseNumber(call))
                .because(reason)
                .changed(mark.name(), before, at));
    }

    /** Puts right what was said: nature, priority, place, reporting party, phone. The log keeps what stood before. */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void change(PublicRef ref, int version, NewCall typed, Actor actor) {
        policy.require(actor, "dispatch.call.change");
        Call call = file.at(ref, version);
        NewCall said = typed.keeping(call);
        record Field(
                String name, @Nullable Object was, @Nullable Object now) {}
        var changed = new ArrayList<Field>();
        Stream.of(
                        new Field("nature", call.about(), about(said)),
                        new Field("priority", call.priority(), said.priority()),
                        new Field("place", call.place().text(), said.place().text()),
                        new Field("party", call.party(), said.party()),
                        new Field("phone", call.phone(), said.phone()))
                .filter(field -> !Objects.equals(field.was(), field.now()))
                .forEach(changed::add);
        if (changed.isEmpty()) {
            return;
        }
        boolean there = call.place().text().equals(said.place().text());
        Call.Known known = there ? call.known() : file.known(said.place(), actor);
        CallFile.saved(calls.updateSaid(call.id(), version, said, known), call);
        Instant now = file.now();
        Act act = Act.done("dispatch.call.change", actor)
                .on(Call.KIND, ref.text())
                .inCase(CallFile.caseNumber(call));
        for (Field field : changed) {
            lines.add(
                    call.id(), CallLine.change(now, actor.name(), field.name(), text(field.now()), text(field.was())));
            act = act.changed(field.name(), field.was(), field.now());
        }
        index.put(CallFiling.entry(file.find(ref), history.oldNumber(call.id()).orElse(null)));
        audit.write(act);
    }

    private static String about(NewCall said) {
        return said.natureCode() == null ? said.nature() : said.natureCode() + " " + said.nature();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
