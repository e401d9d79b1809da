package org.stationhouse.foundation.jurisdiction.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.stationhouse.foundation.jurisdiction.calendar.CalendarBook;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Pack;

/** Engines without a house, and what they answer as one line. */
final class Engines {

    /** @param dates clock and date, sorted @param names rule and clock */
    record Found(String dates, List<String> names) {}

    private Engines() {}

    static ClockEngine of(LawBook book, String state) {
        return of(book, state, LocalDays.NONE, List.of());
    }

    static ClockEngine of(LawBook book, String state, LocalDays local, List<LocalValue> values) {
        Pack pack = book.pack(state).orElseThrow();
        var days = new Days(new CalendarBook(book).of(pack), local);
        return new ClockEngine(book, List.of(book.pack("us").orElseThrow(), pack), days, values, Golden.ZONE);
    }

    static Found found(List<Due> dues) {
        var dates = new TreeSet<String>();
        var names = new ArrayList<String>();
        for (Due due : dues) {
            if (due instanceof Due.Fixed it) {
                String name = it.rule().nameOf(it.clock());
                dates.add(name + " " + text(it.at()));
                names.add(it.rule().id() + " " + name);
            }
        }
        return new Found(String.join("; ", dates), names);
    }

    static String text(Deadline at) {
        return switch (at) {
            case Deadline.Day it -> it.day().toString();
            case Deadline.Moment it -> it.at().toString();
        };
    }
}
