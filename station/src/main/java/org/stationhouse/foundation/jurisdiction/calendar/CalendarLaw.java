package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.stationhouse.foundation.jurisdiction.law.InForce;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;
import org.stationhouse.foundation.jurisdiction.law.Reading;

/**
 * A holiday calendar as the law has it.
 *
 * @param id for example {@code us-ca.court}
 * @param kind whose days they are
 * @param weekly days of each week that are holidays
 * @param parts weekdays of which a part is a holiday
 * @param rollForward in words
 */
public record CalendarLaw(
        String id,
        InForce inForce,
        Sits kind,
        String cite,
        Set<DayOfWeek> weekly,
        List<Holiday> holidays,
        List<Part> parts,
        List<Observed> observed,
        String rollForward,
        Reading reading) {

    /** Every week, some hours of a day. */
    public record Part(DayOfWeek weekday, Holiday.Hours hours, String name, String cite) {}

    public CalendarLaw {
        weekly = Set.copyOf(weekly);
        holidays = List.copyOf(holidays);
        parts = List.copyOf(parts);
        observed = List.copyOf(observed);
        if (holidays.stream().map(Holiday::name).distinct().count() < holidays.size()) {
            throw new IllegalArgumentException("two holidays of a calendar have the same name");
        }
        for (Holiday holiday : holidays) {
            if (holiday instanceof Holiday.Relative it
                    && holidays.stream()
                            .noneMatch(other -> other.name().equals(it.of()) && !(other instanceof Holiday.Relative))) {
                throw new IllegalArgumentException(it.name() + " follows no other holiday of its calendar");
            }
        }
    }
}
