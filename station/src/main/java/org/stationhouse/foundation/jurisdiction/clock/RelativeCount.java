package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.Counting;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Relative;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.Unit;

/** Counts one clock from a moment that is known. */
final class RelativeCount {

    /** How a count ends: with a date, or with the state that stops it and what is left (days, or minutes of an hour clock). */
    sealed interface End {
        record Reached(Deadline at) implements End {}

        record Stands(String state, long left) implements End {}
    }

    private final Days days;
    private final ZoneId zone;
    private final Rule rule;
    private final Relative clock;
    private final Moments moments;
    private final boolean federal;
    private final List<Step> steps = new ArrayList<>();

    /** @param federal whether no state's way of moving a last day holds for it */
    RelativeCount(Days days, ZoneId zone, Rule rule, Relative clock, Moments moments, boolean federal) {
        this.days = days;
        this.zone = zone;
        this.rule = rule;
        this.clock = clock;
        this.moments = moments;
        this.federal = federal;
    }

    List<Step> steps() {
        return steps;
    }

    Due due(When from, Length length, List<Step> before, boolean warns) {
        steps.addAll(before);
        steps.add(new Step.Began(clock.from(), from));
        List<Moments.Stop> stops = moments.stops().stream()
                .filter(it -> clock.tolling().states().contains(it.state()))
                .toList();
        boolean obeyed = !clock.tolling().unverified();
        End end = count(from, length, obeyed ? stops : List.of(), steps);
        if (!obeyed && !stops.isEmpty()) {
            End otherwise = count(from, length, stops, new ArrayList<>());
            steps.add(new Step.WouldStand(
                    stops.getFirst().state(), otherwise instanceof End.Reached it ? it.at() : null));
        }
        return switch (end) {
            case End.Reached it -> new Due.Fixed(rule, clock, it.at(), warns, steps);
            case End.Stands it -> new Due.Standing(rule, clock, it.state(), it.left(), steps);
        };
    }

    private End count(When from, Length length, List<Moments.Stop> stops, List<Step> told) {
        return length.unit().running() ? hours(from, length, stops, told) : days(from, length, stops, told);
    }

    private End hours(When from, Length length, List<Moments.Stop> stops, List<Step> told) {
        if (from instanceof When.On it) {
            told.add(new Step.FromMidnight(it.day()));
        }
        told.add(new Step.Counted(length, backward(), ""));
        var count = new HourCount(days, zone, clock, stops);
        Duration time =
                length.unit() == Unit.HOUR ? Duration.ofHours(length.amount()) : Duration.ofMinutes(length.amount());
        Instant begin = from.instant(zone);
        Optional<Instant> end = backward() ? Optional.of(count.backward(begin, time)) : count.forward(begin, time);
        told.addAll(count.steps());
        return end.<End>map(at -> new End.Reached(new Deadline.Moment(at)))
                .orElseGet(() -> new End.Stands(open(stops), count.left().toMinutes()));
    }

    private End days(When from, Length length, List<Moments.Stop> stops, List<Step> told) {
        Counting counting = days.counting();
        var count = new DayCount(days, zone, moments.desk(), stops);
        LocalDate begin = from.day(zone);
        String cite = federal ? "" : backward() ? counting.backward() : counting.firstDay();
        told.add(new Step.Counted(length, backward(), cite));
        Optional<LocalDate> end =
                backward() ? Optional.of(count.backward(begin, length, clock)) : count.forward(begin, length, clock);
        if (end.isEmpty()) {
            told.addAll(count.steps());
            return new End.Stands(open(stops), count.left());
        }
        LocalDate day = mailed(end.get(), count);
        if (clock.terms().kind().rolls() && !federal) {
            Counting.Roll roll = counting.roll();
            day = count.rolled(day, roll == null ? "" : roll.cite());
        } else if (backward() && !federal) {
            count.openBefore(day);
        }
        told.addAll(count.steps());
        days.hours(moments.desk(), day).ifPresent(it -> told.add(new Step.Closes(it)));
        return new End.Reached(new Deadline.Day(day, zone));
    }

    private LocalDate mailed(LocalDate day, DayCount count) {
        Counting.Route route = moments.mailed();
        Counting.@Nullable Mailing mailing = days.counting().mailing();
        if (route == null || mailing == null || !clock.mailing()) {
            return day;
        }
        int more = mailing.days().getOrDefault(route, 0);
        count.steps().add(new Step.Mailed(route, more, mailing.cite()));
        return backward() ? day.minusDays(more) : day.plusDays(more);
    }

    private static String open(List<Moments.Stop> stops) {
        return stops.stream()
                .filter(it -> it.until() == null)
                .map(Moments.Stop::state)
                .findFirst()
                .orElse("");
    }

    private boolean backward() {
        return clock.terms().kind().backward();
    }
}
