package org.stationhouse.foundation.jurisdiction.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.jurisdiction.law.ClockRole;
import org.stationhouse.foundation.jurisdiction.law.Combine;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/** Makes one date of the clocks of a rule that belong together, and lets an opened fallback take the place of the main clock. */
final class Combining {

    private final Rule rule;
    private final List<Due> all;

    private Combining(Rule rule, List<Due> all) {
        this.rule = rule;
        this.all = all;
    }

    static List<Due> of(Rule rule, List<Due> all) {
        return new Combining(rule, new Combining(rule, all).combined()).withFallback();
    }

    private List<Due> combined() {
        var result = new ArrayList<Due>();
        var done = new ArrayList<Combine>();
        for (Due due : all) {
            Combine mode = mode(due);
            if (mode == null) {
                result.add(due);
            } else if (!done.contains(mode)) {
                done.add(mode);
                result.add(one(mode, all.stream().filter(it -> mode(it) == mode).toList()));
            }
        }
        return result;
    }

    private static @org.jspecify.annotations.Nullable Combine mode(Due due) {
        return due.clock() instanceof LawClock.Relative clock ? clock.combine() : null;
    }

    private Due one(Combine mode, List<Due> group) {
        List<Due.Fixed> fixed = fixed(group);
        List<Due> others =
                group.stream().filter(it -> !(it instanceof Due.Fixed)).toList();
        if (fixed.isEmpty() || mode == Combine.LATER_OF && !others.isEmpty()) {
            return others.getFirst() instanceof Due.Waiting first
                    ? new Due.Waiting(rule, first.clock(), missing(others), steps(mode, fixed, others))
                    : others.getFirst();
        }
        Comparator<Due.Fixed> order = Comparator.comparing(it -> it.at().end());
        Due.Fixed chosen = mode == Combine.EARLIER_OF
                ? fixed.stream().min(order).orElseThrow()
                : fixed.stream().max(order).orElseThrow();
        return chosen.and(steps(mode, fixed, others).getFirst());
    }

    private List<Step> steps(Combine mode, List<Due.Fixed> fixed, List<Due> others) {
        Map<String, Deadline> dates = new LinkedHashMap<>();
        fixed.forEach(it -> dates.put(rule.nameOf(it.clock()), it.at()));
        return List.of(new Step.Combined(
                mode, dates, others.stream().map(it -> rule.nameOf(it.clock())).toList()));
    }

    private static List<EventId> missing(List<Due> others) {
        return others.stream()
                .flatMap(it ->
                        it instanceof Due.Waiting waiting ? waiting.missing().stream() : java.util.stream.Stream.of())
                .distinct()
                .toList();
    }

    private List<Due> withFallback() {
        Optional<Due.Fixed> fallback = fixed(all).stream()
                .filter(it -> it.clock().terms().role() == ClockRole.FALLBACK)
                .findFirst();
        Optional<Due.Fixed> primary = fixed(all).stream()
                .filter(it -> it.clock().terms().role() == ClockRole.PRIMARY)
                .findFirst();
        if (fallback.isEmpty() || primary.isEmpty()) {
            return all;
        }
        var result = new ArrayList<Due>();
        for (Due due : all) {
            if (due == fallback.get()) {
                result.add(replacing(fallback.get(), primary.get().at()));
            } else if (due != primary.get()) {
                result.add(due);
            }
        }
        return result;
    }

    private static Due.Fixed replacing(Due.Fixed fallback, Deadline instead) {
        List<Step> steps = fallback.why().stream()
                .map(step -> step instanceof Step.Reason it ? new Step.Reason(it.reason(), instead) : step)
                .toList();
        return new Due.Fixed(fallback.rule(), fallback.clock(), fallback.at(), fallback.warns(), steps);
    }

    private static List<Due.Fixed> fixed(List<Due> dues) {
        return dues.stream()
                .filter(Due.Fixed.class::isInstance)
                .map(Due.Fixed.class::cast)
                .toList();
    }
}
