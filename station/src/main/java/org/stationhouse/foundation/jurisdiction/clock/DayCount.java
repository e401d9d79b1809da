package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Relative;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Unit;

/**
 * Counts days. The day of the event does not count, the last day does. While a state stops the clock, a day at whose beginning it holds
 * does not count: the day on which it stops still does, the day on which it goes on does not.
 */
final class DayCount {

    private final Days days;
    private final ZoneId zone;
    private final String desk;
    private final List<Moments.Stop> stops;
    private final Map<Moments.Stop, Integer> stood = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param stops those that stop this clock */
    DayCount(Days days, ZoneId zone, String desk, List<Moments.Stop> stops) {
        this.days = days;
        this.zone = zone;
        this.desk = desk;
        this.stops = stops;
    }

    /** Empty when the clock stands still without an end; {@link #left} days are left then. */
    Optional<LocalDate> forward(LocalDate from, Length length, Relative clock) {
        return switch (length.unit()) {
            case CALENDAR_DAY, BUSINESS_DAY, WORKING_DAY, COURT_DAY ->
                walk(from, length.amount(), length.unit(), clock);
            case MONTH, YEAR, AGE_YEAR -> {
                LocalDate plain = plus(from, length);
                yield stops.isEmpty()
                        ? Optional.of(plain)
                        : walk(from, (int) ChronoUnit.DAYS.between(from, plain), Unit.CALENDAR_DAY, clock);
            }
            case MINUTE, HOUR -> throw new IllegalArgumentException("hours are not counted in days");
        };
    }

    static LocalDate plus(LocalDate from, Length length) {
        return length.unit() == Unit.MONTH ? from.plusMonths(length.amount()) : from.plusYears(length.amount());
    }

    private int left;

    int left() {
        return left;
    }

    private Optional<LocalDate> walk(LocalDate from, int amount, Unit unit, Relative clock) {
        LocalDate day = from;
        left = amount;
        while (left > 0) {
            day = day.plusDays(1);
            Moments.Stop stop = stop(day);
            if (stop != null && stop.until() == null) {
                told();
                return Optional.empty();
            }
            if (stop != null) {
                stood.merge(stop, 1, Integer::sum);
                continue;
            }
            List<DayFact> why = off(unit, clock, day);
            if (why.isEmpty()) {
                left--;
            } else {
                steps.add(new Step.Skipped(day, why));
            }
        }
        told();
        return Optional.of(day);
    }

    private void told() {
        stood.forEach((stop, count) -> steps.add(new Step.Stood(stop.state(), stop.from(), stop.until(), count)));
    }

    private Moments.@org.jspecify.annotations.Nullable Stop stop(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        for (Moments.Stop stop : stops) {
            if (stop.from().isBefore(begin)
                    && (stop.until() == null || !stop.until().isBefore(begin))) {
                return stop;
            }
        }
        return null;
    }

    private List<DayFact> off(Unit unit, Relative clock, LocalDate day) {
        List<DayFact> off = days.off(unit, desk, day);
        Set<org.stationhouse.foundation.jurisdiction.law.Exclusion> exclude = clock.exclude();
        return off.isEmpty() ? days.excluded(exclude, clock.calendar(), day) : off;
    }

    LocalDate backward(LocalDate from, Length length, Relative clock) {
        if (length.unit() == Unit.MONTH) {
            return from.minusMonths(length.amount());
        } else if (length.unit() == Unit.YEAR || length.unit() == Unit.AGE_YEAR) {
            return from.minusYears(length.amount());
        }
        LocalDate day = from;
        int back = length.amount();
        while (back > 0) {
            day = day.minusDays(1);
            List<DayFact> why = off(length.unit(), clock, day);
            if (why.isEmpty()) {
                back--;
            } else {
                steps.add(new Step.Skipped(day, why));
            }
        }
        return day;
    }

    /** Moves a last day on, where the law says so. */
    LocalDate rolled(LocalDate day, String cite) {
        LocalDate to = days.rolled(day);
        if (!to.equals(day)) {
            var passed = new ArrayList<Step.Skipped>();
            for (LocalDate each = day; each.isBefore(to); each = each.plusDays(1)) {
                passed.add(new Step.Skipped(each, passedOver(each)));
            }
            steps.add(new Step.Rolled(day, to, passed, cite));
        }
        return to;
    }

    private List<DayFact> passedOver(LocalDate day) {
        List<DayFact> why = days.rolls(day);
        return why.isEmpty() ? days.off(Unit.BUSINESS_DAY, desk, day) : why;
    }

    /** Says which day before is open, where a day counted back is not. */
    void openBefore(LocalDate day) {
        List<DayFact> why = days.rolls(day);
        if (!why.isEmpty()) {
            LocalDate open = day;
            while (!days.rolls(open).isEmpty()) {
                open = open.minusDays(1);
            }
            steps.add(new Step.OpenBefore(day, open, why));
        }
    }

    List<Step> steps() {
        return steps;
    }
}
