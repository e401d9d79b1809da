package org.stationhouse.desk.dispatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Usual;

/**
 * The verbs of the desk that takes calls for service; {@link CallCorrections} has those that put one right. Every act leaves a line in
 * the call's log and one in the audit trail. What is refused is refused before anything is written, so that the page may go on in the
 * same transaction.
 */
@Service
public class CallDesk {

    /** A call bears a case number now; told in the same transaction. @param call as it stood before */
    public record Numbered(Call call, Jacket jacket, Actor actor) {}

    private final CallStore calls;
    private final LineStore lines;
    private final CallFile file;
    private final Cases cases;
    private final SearchEntries index;
    private final NumberSeries numbers;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Usual usual;
    private final ApplicationEventPublisher events;

    CallDesk(
            CallStore calls,
            LineStore lines,
            CallFile file,
            Cases cases,
            SearchEntries index,
            NumberSeries numbers,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Usual usual,
            ApplicationEventPublisher events) {
        this.events = events;
        this.calls = calls;
        this.lines = lines;
        this.file = file;
        this.cases = cases;
        this.index = index;
        this.numbers = numbers;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.usual = usual;
    }

    /**
     * Logs a call received now.
     *
     * @param narrative first lines of its log; null or blank for none
     */
    @Transactional
    public Call log(NewCall said, @Nullable String narrative, Actor actor) {
        return take(said, Told.of(narrative), actor);
    }

    /**
     * Logs a call with all that was told. What goes with a unit that came upon it is done by {@link CallIntake}.
     *
     * @throws Unfit when something is missing that goes with how it came in, or it is due in the past
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public Call take(NewCall said, Told told, Actor actor) {
        policy.require(actor, "dispatch.call.log");
        Instant now = file.now();
        Instant claimed = told.claimed();
        Instant received = claimed == null ? now : claimed.truncatedTo(ChronoUnit.MILLIS);
        SourceRules.complete(said, told);
        SourceRules.ahead(told.dueAt(), received);
        int year = received.atZone(agency.zone()).getYear();
        long running = numbers.reserve(Call.SERIES, year);
        var came = new Call.Came(told.source(), told.dueAt());
        Call call = kept(said, Call.number(year, running), came, received, actor);
        if (claimed != null) {
            lines.add(call.id(), CallLine.offline(now, actor.name(), received));
        }
        told.answers().forEach(it -> lines.add(call.id(), CallLine.answer(now, actor.name(), it)));
        noted(call, told.narrative(), now, actor);
        numbers.use(Call.SERIES, year, running);
        if (call.natureCode() != null) {
            usual.picked(Natures.LIST, call.natureCode(), actor);
        }
        Act act = written("dispatch.call.log", call, told.narrative(), actor)
                .changed("answers", null, Answered.text(told.answers()))
                .changed("source", null, told.source())
                .changed("dueAt", null, told.dueAt());
        audit.write(claimed == null ? act : act.changed("received", null, received));
        return call;
    }

    /**
     * Enters a call that was written on paper while the system was down, under the number that the sheet bears.
     *
     * @param received when the call came in, by the sheet
     * @param writtenBy who wrote the sheet, as it says
     * @param narrative what the sheet says beside; null or blank for nothing
     * @throws Refusal when it was received in the future
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public Call enter(
            NewCall said,
            int year,
            long running,
            Instant received,
            String writtenBy,
            @Nullable String narrative,
            Actor actor) {
        policy.require(actor, "dispatch.call.enter");
        Instant now = file.now();
        CallRules.timesInOrder(CallTimes.received(received), now);
        Call call = kept(said, Call.number(year, running), Call.Came.NOT_SAID, received, actor);
        lines.add(call.id(), CallLine.paper(now, actor.name(), writtenBy));
        noted(call, narrative, now, actor);
        numbers.use(Call.SERIES, year, running);
        audit.write(written("dispatch.call.enter", call, narrative, actor)
                .changed("received", null, received)
                .changed("writtenBy", null, writtenBy));
        return call;
    }

    private Call kept(NewCall said, String number, Call.Came came, Instant received, Actor actor) {
        Call draft = new Call(
                0,
                PublicRef.fresh(),
                number,
                said.nature(),
                said.natureCode(),
                said.priority(),
                said.place(),
                file.known(said.place(), actor),
                said.party(),
                said.phone(),
                came,
                null,
                actor.name(),
                CallTimes.received(received),
                came.dueAt() == null ? new CallStatus.Waiting() : new CallStatus.Scheduled(),
                null,
                null,
                1);
        Call call = draft.withId(calls.insert(draft));
        index.put(CallFiling.entry(call, null));
        return call;
    }

    private void noted(Call call, @Nullable String narrative, Instant now, Actor actor) {
        if (narrative != null && !narrative.isBlank()) {
            lines.add(call.id(), CallLine.note(now, actor.name(), narrative.strip(), null));
        }
    }

    private static Act written(String verb, Call call, @Nullable String narrative, Actor actor) {
        return Act.done(verb, actor)
                .on(Call.KIND, call.ref().text())
                .changed("nature", null, call.about())
                .changed("priority", null, call.priority())
                .changed("place", null, call.place())
                .changed(
                        "beat", null, call.known() == null ? null : call.known().beat())
                .changed("party", null, call.party())
                .changed("phone", null, call.phone())
                .changed("narrative", null, narrative);
    }

    /**
     * Adds a line to the log of a call, open or not.
     *
     * @param corrects note that this line corrects, null when none
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public CallLine note(PublicRef ref, String said, @Nullable Long corrects, Actor actor) {
        policy.require(actor, "dispatch.call.note");
        Call call = file.find(ref);
        if (corrects != null && !lines.isNote(call.id(), corrects)) {
            throw new Refusal(
                    "This call has no such line to correct.", "Call log: a correction names a line of the same call");
        }
        CallLine line = lines.add(call.id(), CallLine.note(file.now(), actor.name(), said.strip(), corrects));
        audit.write(Act.done("dispatch.call.note", actor)
                .on(Call.KIND, ref.text())
                .inCase(CallFile.caseNumber(call))
                .changed("narrative", null, said.strip()));
        return line;
    }

    /**
     * Takes a step: dispatch, en route, arrive, clear, cancel, reopen.
     *
     * @param version version that the operator saw
     * @throws SomeoneElseSaved when it is no longer the current one
     * @throws Refusal when the call can't take the step now, or the time does not fit
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void step(PublicRef ref, int version, Step step, StepSaid said, Actor actor) {
        policy.require(actor, "dispatch.call.step");
        Call call = file.at(ref, version);
        String to = CallRules.stepFits(call.status(), step);
        CallRules.stepComplete(step, said);
        CallRules.unitsGone(step, file.units(ref));
        Instant now = file.now();
        Instant moment = said.at() == null ? now : said.at();
        CallTimes times = call.times().after(step, moment);
        CallRules.timesInOrder(times, now);
        String ending =
                step == Step.CLEAR ? Objects.requireNonNull(said.disposition()).name() : said.reason();
        CallStatus status = CallStatus.of(to, ending);
        String unit = step == Step.REOPEN ? null : said.unit() == null ? call.unit() : said.unit();
        CallFile.saved(calls.updateStanding(call, status, times, unit), call);
        String words = Stream.of(
                        said.unit(),
                        said.disposition() == null ? null : said.disposition().name(),
                        said.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        lines.add(call.id(), CallLine.step(now, actor.name(), step, words.isEmpty() ? null : words, moment));
        audit.write(Act.done("dispatch.call.step", actor)
                .on(Call.KIND, ref.text())
                .inCase(CallFile.caseNumber(call))
                .because(said.reason())
                .changed("state", call.status().word(), status.word())
                .changed("time", null, moment)
                .changed("unit", call.unit(), unit));
    }

    /**
     * Makes a case of the call: the next case number, a jacket, and the call as its first entry.
     *
     * @throws SomeoneElseSaved when that is no longer the current version
     * @throws Refusal when the call is a case already
     */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public Jacket makeCase(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "dispatch.call.case");
        Call call = file.held(ref, version);
        if (call.inCase() != null) {
            throw new Refusal("This call is a case already.", "Case numbers: one per call");
        }
        CallRules.notAttached(call);
        Jacket jacket = cases.open(call.about(), call.place(), actor);
        var inCase = new Call.InCase(jacket.id(), jacket.ref(), jacket.number());
        CallFile.saved(calls.updateCase(call.id(), version, inCase), call);
        lines.add(
                call.id(),
                CallLine.inCase(file.now(), actor.name(), jacket.number().text()));
        audit.write(Act.done("dispatch.call.case", actor)
                .on(Call.KIND, ref.text())
                .inCase(jacket.number())
                .changed("case", null, jacket.number()));
        events.publishEvent(new Numbered(call, jacket, actor));
        return jacket;
    }
}
