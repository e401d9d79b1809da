package org.stationhouse.desk.dispatch.unit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallUnits;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** The radio and status log: what was said is written in one line; a page of it, a day of it is read. */
@Service
public class Radio {

    private static final String LIST = "dispatch.radio.list";
    private static final String SAY = "dispatch.radio.say";

    /** Lines that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private static final Pattern CALL = Pattern.compile("#\\d{1,9}|[Cc]\\d{2}-\\d{6,9}");
    private static final Pattern SIGN = Pattern.compile(Unit.CALL_SIGN);

    private final RadioStore radio;
    private final UnitStore units;
    private final CallUnits calls;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final AgencyOffice agency;
    private final Clock clock;

    Radio(
            RadioStore radio,
            UnitStore units,
            CallUnits calls,
            AccessPolicy policy,
            AuditTrail audit,
            AgencyOffice agency,
            Clock clock) {
        this.radio = radio;
        this.units = units;
        this.calls = calls;
        this.policy = policy;
        this.audit = audit;
        this.agency = agency;
        this.clock = clock;
    }

    /** A line as it was understood. @param call named in it, else the one that the unit is on */
    private record Understood(@Nullable Unit unit, Unit.@Nullable OnCall call, String words) {}

    /**
     * Writes a line: {@code 2A12 C26-000123 out with two}. A unit on duty and a call may stand in front, the call also as {@code #123};
     * a unit without a call speaks about the one that it is on.
     *
     * @param corrects number of the line that this one corrects; null for none
     * @throws Unfit when nothing is said
     * @throws Refusal when there is no such line, it tells what a unit did, or another corrects it already
     */
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void say(String line, @Nullable Long corrects, Actor actor) {
        policy.require(actor, SAY);
        Understood it = understood(line.strip());
        if (it.words().isEmpty()) {
            throw new Unfit("line", "dispatch.radio.nothing");
        }
        RadioLine wrong = corrects == null ? null : radio.find(corrects).orElseThrow(Radio::noSuchLine);
        if (wrong != null && !wrong.correctable()) {
            throw noSuchLine();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long id = radio.say(now, actor.name(), it.unit(), it.words(), it.call(), corrects)
                .orElseThrow(Radio::noSuchLine);
        audit.write(Act.done(SAY, actor)
                .on(RadioLine.KIND, String.valueOf(id))
                .changed("line", wrong == null ? null : wrong.typed(), line.strip()));
    }

    private static Refusal noSuchLine() {
        return new Refusal(
                "The log has no such line that can be corrected.",
                "Radio log: a correction names one line of words, which no other corrects");
    }

    /** A line that is about to be corrected. */
    @Transactional
    Optional<RadioLine> wrong(long id, Actor actor) {
        policy.require(actor, SAY);
        Optional<RadioLine> found = radio.find(id).filter(RadioLine::correctable);
        audit.write(Act.done(LIST, actor).on(RadioLine.KIND, refs(found.stream().toList())));
        return found;
    }

    private Understood understood(String line) {
        String[] parts = line.split("\\s+", 2);
        Unit unit = SIGN.matcher(parts[0]).matches()
                ? units.named(Unit.sign(parts[0])).orElse(null)
                : null;
        String rest = unit == null ? line : parts.length > 1 ? parts[1] : "";
        String[] words = rest.split("\\s+", 2);
        Optional<Call> named = CALL.matcher(words[0]).matches()
                ? calls.typed(words[0].startsWith("#") ? words[0].substring(1) : words[0])
                : Optional.empty();
        Unit.OnCall on = named.map(it -> new Unit.OnCall(it.id(), it.ref(), it.number()))
                .orElse(unit == null ? null : unit.status().call());
        return new Understood(unit, on, named.isEmpty() ? rest : words.length > 1 ? words[1] : "");
    }

    /** A page of the log, newest first. */
    @Transactional
    List<RadioLine> list(RadioFilter filter, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<RadioLine> found = radio.list(filter, skip, most);
        audit.write(Act.done(LIST, actor).on(RadioLine.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<RadioLine> export(RadioFilter filter, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.radio.export");
        Export.require(reason, large -> radio.list(filter, 0, large + 1).size() > large);
        List<RadioLine> found = radio.list(filter, skip, EXPORTED);
        audit.write(Act.done("dispatch.radio.export", actor).because(reason).on(RadioLine.KIND, refs(found)));
        return found;
    }

    /** The log of a day of the agency's calendar, oldest first, to be printed. */
    @Transactional
    List<RadioLine> day(LocalDate day, Actor actor) {
        policy.require(actor, "dispatch.radio.print");
        Instant from = day.atStartOfDay(agency.zone()).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(agency.zone()).toInstant();
        List<RadioLine> found = radio.between(from, until);
        List<String> refs = refs(found);
        for (int first = 0; first == 0 || first < refs.size(); first += Act.MOST_REFS) {
            audit.write(Act.done("dispatch.radio.print", actor)
                    .on(RadioLine.KIND, refs.subList(first, Math.min(refs.size(), first + Act.MOST_REFS))));
        }
        return found;
    }

    LocalDate today() {
        return clock.instant().atZone(agency.zone()).toLocalDate();
    }

    private static List<String> refs(List<RadioLine> found) {
        return found.stream().map(it -> String.valueOf(it.id())).toList();
    }
}
