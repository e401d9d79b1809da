package org.stationhouse.foundation.jurisdiction.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Combine;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Hold;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Limitation;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.Retention;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.Series;
import org.stationhouse.foundation.jurisdiction.law.Unit;
import org.stationhouse.foundation.jurisdiction.law.WaitingPeriod;

/** Periods that are no deadlines: they are counted in plain days, months and years, and no day off moves their end. */
final class TermCount {

    private final ZoneId zone;
    private final Function<EventId, Anchor> anchors;
    private final BiFunction<Provision, Length, Length> stricter;

    /** @param stricter the agency's own period for a provision, or the law's */
    TermCount(ZoneId zone, Function<EventId, Anchor> anchors, BiFunction<Provision, Length, Length> stricter) {
        this.zone = zone;
        this.anchors = anchors;
        this.stricter = stricter;
    }

    List<Term> terms(Rule rule) {
        var terms = new ArrayList<Term>();
        terms.addAll(combined(rule, rule.all(Retention.class)));
        rule.all(Series.class).forEach(it -> terms.addAll(combined(rule, it.terms())));
        rule.all(Hold.class).forEach(it -> terms.add(period(rule, it, it.length(), it.from())));
        rule.all(WaitingPeriod.class).forEach(it -> terms.add(period(rule, it, it.length(), it.from())));
        rule.all(Limitation.class).forEach(it -> terms.add(limitation(rule, it)));
        return terms;
    }

    private Term limitation(Rule rule, Limitation it) {
        Length length = it.length();
        EventId from = it.from();
        return length == null || from == null
                ? new Term(rule, it, null, List.of(), warns(rule, it))
                : period(rule, it, length, from);
    }

    private Term retention(Rule rule, Retention it) {
        Length length = it.length();
        EventId from = it.from();
        EventId until = it.until();
        return length != null && from != null
                ? period(rule, it, length, from)
                : ended(rule, it, Objects.requireNonNull(until));
    }

    private Term period(Rule rule, Provision provision, Length law, EventId from) {
        return switch (anchors.apply(from)) {
            case Anchor.Missing it -> new Term(rule, provision, null, it.events(), warns(rule, provision));
            case Anchor.Known it -> {
                LocalDate day = plus(it.when().day(zone), stricter.apply(provision, law));
                yield new Term(rule, provision, day, List.of(), warns(rule, provision));
            }
        };
    }

    private static LocalDate plus(LocalDate from, Length length) {
        return length.unit() == Unit.CALENDAR_DAY ? from.plusDays(length.amount()) : DayCount.plus(from, length);
    }

    private Term ended(Rule rule, Provision provision, EventId until) {
        return switch (anchors.apply(until)) {
            case Anchor.Missing it -> new Term(rule, provision, null, it.events(), warns(rule, provision));
            case Anchor.Known it -> new Term(rule, provision, it.when().day(zone), List.of(), warns(rule, provision));
        };
    }

    private static boolean warns(Rule rule, Provision provision) {
        return !rule.verified() || provision.unverified();
    }

    private List<Term> combined(Rule rule, List<Retention> retentions) {
        var result = new ArrayList<Term>();
        var done = new ArrayList<Combine>();
        for (Retention retention : retentions) {
            Combine mode = retention.combine();
            if (mode == null) {
                result.add(retention(rule, retention));
            } else if (!done.contains(mode)) {
                done.add(mode);
                result.add(one(
                        mode,
                        retentions.stream()
                                .filter(it -> it.combine() == mode)
                                .map(it -> retention(rule, it))
                                .toList()));
            }
        }
        return result;
    }

    /** The later of several waits until all are known; the earlier is the earliest that is known. */
    private static Term one(Combine mode, List<Term> group) {
        List<EventId> missing =
                group.stream().flatMap(it -> it.missing().stream()).toList();
        Stream<Term> known = group.stream().filter(it -> it.day() != null);
        Comparator<Term> order = Comparator.comparing(TermCount::day);
        Term first = group.getFirst();
        if (mode == Combine.EARLIER_OF) {
            return known.min(order).orElse(first);
        }
        return missing.isEmpty()
                ? known.max(order).orElse(first)
                : new Term(first.rule(), first.provision(), null, missing, first.warns());
    }

    private static @Nullable LocalDate day(Term term) {
        return term.day();
    }
}
