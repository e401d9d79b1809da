package org.stationhouse.backoffice.office.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact.Kind;
import org.stationhouse.foundation.jurisdiction.calendar.Days;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;
import org.stationhouse.foundation.jurisdiction.law.Unit;

/** A year of days, month by month, each day off with its reason. */
record YearSheet(int year, List<Sheet> months) {

    /** @param weeks seven cells each, Sunday first @param notes days of which something is said beside their weekday */
    record Sheet(Month month, List<List<Cell>> weeks, List<Note> notes) {}

    /** @param day of the month, 0 for none */
    record Cell(int day, Mark mark) {}

    record Note(LocalDate day, Mark mark, String says) {}

    /** How a day stands. */
    enum Mark {
        WORKS,
        WEEKEND,
        OFF,
        PART
    }

    static YearSheet of(int year, Sits sits, Days days, LawWords words) {
        var sheets = new ArrayList<Sheet>();
        for (Month month : Month.values()) {
            sheets.add(sheet(YearMonth.of(year, month), sits, days, words));
        }
        return new YearSheet(year, sheets);
    }

    private static Sheet sheet(YearMonth month, Sits sits, Days days, LawWords words) {
        var weeks = new ArrayList<List<Cell>>();
        var notes = new ArrayList<Note>();
        LocalDate day = month.atDay(1);
        day = day.minusDays(
                day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : day.getDayOfWeek().getValue());
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<Cell>();
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                boolean inside = YearMonth.from(day).equals(month);
                Mark mark = inside ? mark(sits, days, day) : Mark.WORKS;
                week.add(new Cell(inside ? day.getDayOfMonth() : 0, mark));
                List<DayFact> said = inside ? said(sits, days, day) : List.of();
                if (!said.isEmpty()) {
                    notes.add(new Note(day, mark, words.facts(said)));
                }
            }
            weeks.add(week);
        }
        return new Sheet(month.getMonth(), weeks, notes);
    }

    private static Mark mark(Sits sits, Days days, LocalDate day) {
        Unit unit = sits == Sits.COURT ? Unit.COURT_DAY : Unit.WORKING_DAY;
        List<DayFact> off = days.off(unit, LocalDays.MAIN, day);
        if (off.stream().anyMatch(it -> it.kind() != Kind.SATURDAY && it.kind() != Kind.SUNDAY)) {
            return Mark.OFF;
        }
        boolean part = said(sits, days, day).stream().anyMatch(it -> it.kind() == Kind.PART_HOLIDAY);
        return !off.isEmpty() ? Mark.WEEKEND : part ? Mark.PART : Mark.WORKS;
    }

    /** Everything but the weekday itself and the free Saturday afternoon, which comes every week. */
    private static List<DayFact> said(Sits sits, Days days, LocalDate day) {
        return days.facts(sits, day).stream()
                .filter(it -> it.kind() != Kind.SATURDAY && it.kind() != Kind.SUNDAY)
                .filter(it -> it.kind() != Kind.PART_HOLIDAY || day.getDayOfWeek() != DayOfWeek.SATURDAY)
                .toList();
    }
}
