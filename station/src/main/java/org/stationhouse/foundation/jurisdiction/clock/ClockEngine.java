package org.stationhouse.foundation.jurisdiction.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.ClockRole;
import org.stationhouse.foundation.jurisdiction.law.DeadlineKind;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.InForce;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/**
 * Says when something is due by the law of the federal and one state's packs and by the agency's own layer. It holds nothing of a matter
 * and reads no time: everything comes in {@link Moments}.
 */
public final class ClockEngine {

    private final LawBook book;
    private final List<Pack> packs;
    private final Days days;
    private final List<LocalValue> local;
    private final ZoneId zone;

    /** @param packs whose rules apply: the federal and at most one state's @param days of that state */
    public ClockEngine(LawBook book, List<Pack> packs, Days days, List<LocalValue> local, ZoneId zone) {
        this.book = book;
        this.packs = List.copyOf(packs);
        this.days = days;
        this.local = List.copyOf(local);
        this.zone = zone;
    }

    public Days days() {
        return days;
    }

    public ZoneId zone() {
        return zone;
    }

    /** What is in force on a day. */
    public List<Rule> rules(LocalDate day) {
        return book.inForce(packs, day);
    }

    /** The dates of every clock of a rule, combined as it says; none when the rule is not in force on the day concerned. */
    public List<Due> due(RuleId id, Moments moments) {
        return rule(id, concerned(moments)).map(rule -> due(rule, moments)).orElse(List.of());
    }

    /** What an event starts, itself or through what follows from it, soonest first; of rules for the same act the stricter governs. */
    public List<Due> startedBy(EventId event, Moments moments) {
        var dues = new ArrayList<Due>();
        for (Rule rule : rules(concerned(moments))) {
            if (rule.clocks().stream().anyMatch(clock -> starts(event, clock))) {
                due(rule, moments).stream()
                        .filter(it -> starts(event, rule, it.clock()))
                        .forEach(dues::add);
            }
        }
        return Strictest.of(dues);
    }

    /** Clocks that come by the calendar, the next of each, soonest first. */
    public List<Due> coming(LocalDate today) {
        Moments moments = Moments.asOf(today);
        var dues = new ArrayList<Due>();
        for (Rule rule : rules(today)) {
            rule.clocks().stream()
                    .filter(clock -> !(clock instanceof LawClock.Relative))
                    .forEach(clock -> dues.add(due(rule, clock, moments)));
        }
        return Strictest.of(dues);
    }

    private Optional<Rule> rule(RuleId id, LocalDate day) {
        return book.rule(id, day)
                .filter(rule -> packs.stream().anyMatch(it -> it.id().equals(rule.pack())));
    }

    /** The day whose law counts: that of the latest thing that has happened, not after the day of the question. */
    private LocalDate concerned(Moments moments) {
        return moments.known().values().stream()
                .map(when -> when.day(zone))
                .filter(day -> !day.isAfter(moments.today()))
                .max(Comparator.naturalOrder())
                .orElse(moments.today());
    }

    /** Whether the event starts the clock, or one that becomes one date with it. */
    private boolean starts(EventId event, Rule rule, LawClock clock) {
        return starts(event, clock)
                || clock instanceof LawClock.Relative it
                        && it.combine() != null
                        && rule.all(LawClock.Relative.class).stream()
                                .anyMatch(other -> other.combine() == it.combine() && starts(event, other));
    }

    private boolean starts(EventId event, LawClock clock) {
        return clock instanceof LawClock.Relative it && follows(event, it.from());
    }

    private boolean follows(EventId event, EventId from) {
        if (event.equals(from)) {
            return true;
        }
        ClockEvent told = book.events().get(from);
        if (told == null) {
            return false;
        }
        ClockEvent.Derived derived = told.derived();
        RuleId dueOf = told.dueOf();
        return derived != null && derived.of().contains(event)
                || dueOf != null
                        && packs.stream()
                                .flatMap(pack -> book.rules(pack).stream())
                                .filter(rule -> rule.id().equals(dueOf))
                                .anyMatch(rule -> starts(event, rule.clocks().getFirst()));
    }

    private List<Due> due(Rule rule, Moments moments) {
        List<Due> all =
                rule.clocks().stream().map(clock -> due(rule, clock, moments)).toList();
        return Combining.of(rule, all);
    }

    private Due due(Rule rule, LawClock clock, Moments moments) {
        boolean warns = !rule.verified() || clock.unverified();
        if (!(clock instanceof LawClock.Relative relative)) {
            return new CalendarCount(days, zone, federal(rule)).due(rule, clock, moments.today(), warns);
        }
        List<ReasonCode> codes = rule.all(ReasonCode.class);
        if (asksReason(clock, codes) && !opened(moments.reason(), codes)) {
            return new Due.Unopened(rule, clock, codes, List.of());
        }
        return switch (anchor(relative.from(), moments)) {
            case Anchor.Missing it -> new Due.Waiting(rule, clock, it.events(), List.of());
            case Anchor.Known it -> {
                var before = new ArrayList<>(it.steps());
                LocalDate day = it.when().day(zone);
                if (rule.inForce().on(day) == InForce.Standing.NOT_READ) {
                    before.add(new Step.TextIsYounger(day, rule.inForce().from()));
                }
                if (asksReason(clock, codes)) {
                    before.add(new Step.Reason(label(moments.reason(), codes), null));
                }
                Length length = length(rule, clock, relative.length(), day, before);
                yield new RelativeCount(days, zone, rule, relative, moments, federal(rule))
                        .due(it.when(), length, before, warns);
            }
        };
    }

    private static boolean asksReason(LawClock clock, List<ReasonCode> codes) {
        return clock.terms().role() == ClockRole.FALLBACK
                || clock.terms().kind() == DeadlineKind.MAX_EXTENSION && !codes.isEmpty();
    }

    private static boolean opened(String reason, List<ReasonCode> codes) {
        return codes.isEmpty()
                ? !reason.isEmpty()
                : codes.stream().anyMatch(it -> it.code().equals(reason));
    }

    private static String label(String reason, List<ReasonCode> codes) {
        return codes.stream()
                .filter(it -> it.code().equals(reason))
                .map(ReasonCode::label)
                .findFirst()
                .orElse(reason);
    }

    /** The agency's own period where it has one; it can only be stricter. */
    private Length length(Rule rule, Provision provision, Length law, LocalDate day, List<Step> steps) {
        Optional<LocalValue> own = LocalValue.of(local, rule, provision, day);
        if (own.isEmpty()) {
            return law;
        }
        var stricter = new Length(own.get().value().intValueExact(), law.unit());
        steps.add(new Step.Stricter(law, stricter, own.get().ordinance()));
        return stricter;
    }

    private boolean federal(Rule rule) {
        return packs.stream().anyMatch(pack -> pack.id().equals(rule.pack()) && pack.federal());
    }

    private Anchor anchor(EventId id, Moments moments) {
        When known = moments.known().get(id);
        if (known != null) {
            return new Anchor.Known(known, List.of());
        }
        ClockEvent event = book.events().get(id);
        ClockEvent.@Nullable Derived derived = event == null ? null : event.derived();
        RuleId dueOf = event == null ? null : event.dueOf();
        if (event != null && derived != null) {
            return Anchor.of(event, derived, moments, zone);
        }
        return dueOf == null ? new Anchor.Missing(List.of(id)) : lastDay(id, dueOf, moments);
    }

    private Anchor lastDay(EventId id, RuleId dueOf, Moments moments) {
        Optional<Rule> rule = rule(dueOf, concerned(moments));
        if (rule.isEmpty()) {
            return new Anchor.Missing(List.of(id));
        }
        return switch (due(rule.get(), rule.get().clocks().getFirst(), moments)) {
            case Due.Fixed it -> {
                LocalDate day = it.at().day(zone);
                yield new Anchor.Known(new When.On(day), List.of(new Step.LastDayOf(id, dueOf, day)));
            }
            case Due.Waiting it -> new Anchor.Missing(it.missing());
            case Due.Unopened it -> new Anchor.Missing(List.of(id));
            case Due.Standing it -> new Anchor.Missing(List.of(id));
        };
    }

    /** How long records and things are kept, held or waited for by a rule. */
    public List<Term> terms(RuleId id, Moments moments) {
        return rule(id, concerned(moments))
                .map(rule -> new TermCount(
                                zone,
                                event -> anchor(event, moments),
                                (provision, law) -> length(rule, provision, law, moments.today(), new ArrayList<>()))
                        .terms(rule))
                .orElse(List.of());
    }
}
