package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Relative;

/**
 * Counts hours and minutes as they pass, through the hour that comes twice and over the one that never comes. An excluded day stops the
 * clock at 00:00 and the next counted day goes on at 00:00, local time.
 */
final class HourCount {

    private final Days days;
    private final ZoneId zone;
    private final Relative clock;
    private final List<Moments.Stop> stops;
    private final List<Step> steps = new ArrayList<>();
    private Duration left = Duration.ZERO;

    /** @param stops those that stop this clock */
    HourCount(Days days, ZoneId zone, Relative clock, List<Moments.Stop> stops) {
        this.days = days;
        this.zone = zone;
        this.clock = clock;
        this.stops = stops;
    }

    /** Empty when the clock stands still without an end; {@link #left} is left then. */
    Optional<Instant> forward(Instant from, Duration length) {
        Instant at = from;
        left = length;
        while (true) {
            Moments.Stop stop = stop(at);
            if (stop != null) {
                steps.add(new Step.Stood(stop.state(), stop.from(), stop.until(), 0));
                if (stop.until() == null) {
                    return Optional.empty();
                }
                at = stop.until();
                continue;
            }
            LocalDate day = at.atZone(zone).toLocalDate();
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            List<DayFact> why = excluded(day);
            if (!why.isEmpty()) {
                steps.add(new Step.Skipped(day, why));
                at = midnight;
                continue;
            }
            Instant border = border(at, midnight);
            Duration free = Duration.between(at, border);
            if (left.compareTo(free) <= 0) {
                return Optional.of(at.plus(left));
            }
            left = left.minus(free);
            at = border;
        }
    }

    private List<DayFact> excluded(LocalDate day) {
        return days.excluded(clock.exclude(), clock.calendar(), day);
    }

    private Moments.@org.jspecify.annotations.Nullable Stop stop(Instant at) {
        for (Moments.Stop stop : stops) {
            if (!stop.from().isAfter(at)
                    && (stop.until() == null || stop.until().isAfter(at))) {
                return stop;
            }
        }
        return null;
    }

    /** The next moment at which something may change. */
    private Instant border(Instant at, Instant midnight) {
        Instant border = midnight;
        for (Moments.Stop stop : stops) {
            if (stop.from().isAfter(at) && stop.from().isBefore(border)) {
                border = stop.from();
            }
        }
        return border;
    }

    Instant backward(Instant from, Duration length) {
        Instant at = from;
        Duration back = length;
        while (true) {
            LocalDate day = at.minusNanos(1).atZone(zone).toLocalDate();
            Instant begin = day.atStartOfDay(zone).toInstant();
            List<DayFact> why = excluded(day);
            if (!why.isEmpty()) {
                steps.add(new Step.Skipped(day, why));
                at = begin;
                continue;
            }
            Duration free = Duration.between(begin, at);
            if (back.compareTo(free) <= 0) {
                return at.minus(back);
            }
            back = back.minus(free);
            at = begin;
        }
    }

    Duration left() {
        return left;
    }

    List<Step> steps() {
        return steps;
    }
}
