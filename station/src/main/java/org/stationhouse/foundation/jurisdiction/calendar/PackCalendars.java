package org.stationhouse.foundation.jurisdiction.calendar;

import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;

/** The calendars of a pack and how it counts time. */
public record PackCalendars(List<CalendarLaw> calendars, Counting counting) {

    /** A jurisdiction of which nothing is known: Saturdays and Sundays are off, no day is a holiday. */
    public static final PackCalendars NONE = new PackCalendars(List.of(), Counting.PLAIN);

    public PackCalendars {
        calendars = List.copyOf(calendars);
    }

    public Optional<CalendarLaw> of(Sits kind) {
        return calendars.stream().filter(it -> it.kind() == kind).findFirst();
    }
}
