package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.web.Export;

/** Reads the calls: those that are open, a page of all, one with its log. Every look has its audit line. */
@Service
public class CallBook {

    /** Calls that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    private static final Duration RECENT = Duration.ofHours(1);
    private static final int MOST_ALIKE = 5;
    private static final int SHORTEST_PLACE = 5;
    private static final int SHORTEST_PHONE = 7;

    private final CallStore calls;
    private final CallListStore lists;
    private final LineStore lines;
    private final HistoryStore history;
    private final TieStore ties;
    private final CallFile file;
    private final RestrictedCases restricted;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    CallBook(
            CallStore calls,
            CallListStore lists,
            LineStore lines,
            HistoryStore history,
            TieStore ties,
            CallFile file,
            RestrictedCases restricted,
            AccessPolicy policy,
            AuditTrail audit) {
        this.calls = calls;
        this.lists = lists;
        this.lines = lines;
        this.history = history;
        this.ties = ties;
        this.file = file;
        this.restricted = restricted;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * A call with all that stands about it.
     *
     * @param call the call
     * @param lines its log, oldest first
     * @param history what another system said of it, for a call that was taken over
     * @param attached calls about the same, whose lines stand among its own
     * @param from number of the call that a line is from, by id of the line; its own have none
     */
    public record Whole(
            Call call, List<CallLine> lines, Optional<History> history, List<Call> attached, Map<Long, String> from) {

        public Whole(Call call, List<CallLine> lines, Optional<History> history) {
            this(call, lines, history, List.of(), Map.of());
        }
    }

    /** Calls that have not ended, the most urgent first, then the longest waiting. */
    @Transactional
    public List<Call> open(int most, Actor actor) {
        policy.require(actor, "dispatch.call.list");
        return shown(Act.done("dispatch.call.list", actor), calls.open(most), actor);
    }

    /**
     * Calls that may be about the same as one that is being taken: open, or received within the last hour, at the place that is typed
     * or rung in from the same phone. Open ones first, then the newest.
     */
    @Transactional
    List<Waits> alike(String place, String phone, Actor actor) {
        policy.require(actor, "dispatch.call.list");
        Instant now = file.now();
        String where = QuickLine.capitals(place.replaceAll("\\p{Cc}", "").strip());
        String from = QuickLine.phone(phone.replaceAll("\\p{Cc}", ""));
        boolean said = where.length() >= SHORTEST_PLACE;
        if (!said && from.length() < SHORTEST_PHONE) {
            return List.of();
        }
        Call.Known known = said && where.length() <= Place.LONGEST ? file.known(Place.of(where), actor) : null;
        List<Call> found = lists.alike(
                said ? where : null,
                known == null ? null : known.id(),
                from.length() < SHORTEST_PHONE ? null : from,
                now.minus(RECENT),
                MOST_ALIKE);
        return Waits.of(shown(Act.done("dispatch.call.list", actor), found, actor), now);
    }

    /** The same for a call that stands: others, to which it may be attached. */
    @Transactional
    public List<Waits> alikeTo(Call call, Actor actor) {
        String phone = call.phone() == null ? "" : call.phone();
        return alike(call.place().text(), phone, actor).stream()
                .filter(it -> it.call().id() != call.id())
                .filter(it -> TieRules.mayBeMaster(it.call().status()))
                .toList();
    }

    /** A page of all calls, newest first. */
    @Transactional
    public List<Call> list(CallFilter filter, int most, Actor actor) {
        policy.require(actor, "dispatch.call.list");
        return shown(Act.done("dispatch.call.list", actor), lists.list(filter, most), actor);
    }

    /**
     * The next calls of a list as they leave the house, newest first.
     *
     * @param most up to {@link #EXPORTED}, for one audit line
     * @param reason why, as typed; null for a list that is small, see {@link Export}
     */
    @Transactional
    public List<Call> export(CallFilter filter, int most, @Nullable String reason, Actor actor) {
        policy.require(actor, "dispatch.call.export");
        Export.require(reason, large -> lists.more(filter, large));
        return shown(Act.done("dispatch.call.export", actor).because(reason), lists.list(filter, most), actor);
    }

    /** Audit lines name at most {@link Act#MOST_REFS} records each. */
    private List<Call> shown(Act act, List<Call> found, Actor actor) {
        List<String> refs = found.stream().map(call -> call.ref().text()).toList();
        for (int from = 0; from == 0 || from < refs.size(); from += Act.MOST_REFS) {
            audit.write(act.on(Call.KIND, refs.subList(from, Math.min(refs.size(), from + Act.MOST_REFS))));
        }
        return shut(found, actor);
    }

    /** The number of a case that is restricted to others is not theirs to know. */
    private List<Call> shut(List<Call> found, Actor actor) {
        Set<PublicRef> shut = restricted.shut(
                found.stream()
                        .map(Call::inCase)
                        .filter(Objects::nonNull)
                        .map(Call.InCase::ref)
                        .toList(),
                actor);
        return shut.isEmpty()
                ? found
                : found.stream()
                        .map(call -> call.inCase() != null
                                        && shut.contains(call.inCase().ref())
                                ? call.withCaseShut()
                                : call)
                        .toList();
    }

    /** One call. */
    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.call.read");
        return whole("dispatch.call.read", ref, actor);
    }

    /** One call, to be printed. */
    @Transactional
    public Optional<Whole> print(PublicRef ref, Actor actor) {
        policy.require(actor, "dispatch.call.print");
        return whole("dispatch.call.print", ref, actor);
    }

    private Optional<Whole> whole(String verb, PublicRef ref, Actor actor) {
        return calls.find(ref).map(call -> {
            List<Call> attached = ties.attachedTo(call.id());
            List<String> refs = Stream.concat(Stream.of(call), attached.stream())
                    .map(it -> it.ref().text())
                    .toList();
            audit.write(Act.done(verb, actor)
                    .on(Call.KIND, refs)
                    .inCase(call.inCase() == null ? null : call.inCase().number()));
            Call seen = shut(List.of(call), actor).getFirst();
            boolean shut = seen.inCase() != null && seen.inCase().number() == null;
            var log = new ArrayList<>(lines.of(call.id()));
            var from = new HashMap<Long, String>();
            for (Call other : attached) {
                List<CallLine> said =
                        lines.of(other.id()).stream().filter(it -> !it.ties()).toList();
                said.forEach(it -> from.put(it.id(), other.number()));
                log.addAll(said);
            }
            log.sort(Comparator.comparing((CallLine it) -> it.at()).thenComparingLong(CallLine::id));
            if (shut) {
                log.replaceAll(CallLine::withCaseShut);
            }
            return new Whole(seen, List.copyOf(log), history.of(call.id()), attached, Map.copyOf(from));
        });
    }
}
