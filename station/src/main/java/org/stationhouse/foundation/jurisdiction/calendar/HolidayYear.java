package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact.Kind;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;

/** The holidays of a calendar in one year, each on the day on which it is kept. */
final class HolidayYear {

    private final CalendarLaw law;
    private final LocalDays local;
    private final int year;
    private final Map<LocalDate, List<DayFact>> facts = new HashMap<>();

    private HolidayYear(CalendarLaw law, LocalDays local, int year) {
        this.law = law;
        this.local = local;
        this.year = year;
    }

    /** A holiday near New Year may be kept in the other year, so the years beside it are looked at as well. */
    static Map<LocalDate, List<DayFact>> of(CalendarLaw law, LocalDays local, int year) {
        var made = new HolidayYear(law, local, year);
        for (int each = year - 1; each <= year + 1; each++) {
            for (Holiday holiday : law.holidays()) {
                for (LocalDate day : made.dates(holiday, each).toList()) {
                    made.place(holiday, day);
                }
            }
        }
        local.dated().stream()
                .filter(it -> it.calendar().equals(law.id()) && it.day().getYear() == year)
                .filter(it ->
                        law.holidays().stream().noneMatch(known -> known.name().equals(it.holiday())))
                .forEach(it -> made.say(it.day(), made.kind(Kind.ADOPTED_HOLIDAY), it.holiday(), it.cite(), null));
        return made.facts;
    }

    private Stream<LocalDate> dates(Holiday holiday, int of) {
        return switch (holiday) {
            case Holiday.Relative it ->
                law.holidays().stream()
                        .filter(other -> other.name().equals(it.of()))
                        .flatMap(other -> other.in(of).stream())
                        .map(day -> day.plusDays(it.days()));
            case Holiday.Table it ->
                local.dated().stream()
                        .filter(dated -> dated.calendar().equals(law.id())
                                && dated.holiday().equals(it.name()))
                        .map(LocalDays.Dated::day)
                        .filter(day -> day.getYear() == of);
            case Holiday.Fixed it -> it.in(of).stream();
            case Holiday.NthWeekday it -> it.in(of).stream();
            case Holiday.EasterOffset it -> it.in(of).stream();
        };
    }

    private void place(Holiday holiday, LocalDate day) {
        if (holiday.part() != null) {
            say(day, Kind.PART_HOLIDAY, holiday.name(), law.cite(), holiday.part());
            return;
        }
        Optional<Observed> move =
                law.observed().stream().filter(it -> it.moves(day)).findFirst();
        LocalDate kept = move.map(it -> it.moved(day)).orElse(day);
        DayFact fact = standing(holiday, kept);
        say(kept, fact.kind(), fact.name(), fact.cite(), null);
        if (move.isPresent() && fact.kind() != Kind.NOT_ADOPTED) {
            say(day, Kind.MOVED_HOLIDAY, holiday.name(), law.cite(), null);
        }
    }

    private DayFact standing(Holiday holiday, LocalDate day) {
        if (law.kind() == Sits.COURT) {
            return new DayFact(Kind.COURT_HOLIDAY, holiday.name(), law.cite(), null);
        }
        Optional<LocalDays.Adoption> said = local.adoption(holiday.name(), day);
        if (said.isEmpty()) {
            Kind kind = holiday.localAdoption() ? Kind.NOT_ADOPTED : Kind.HOLIDAY;
            return new DayFact(kind, holiday.name(), law.cite(), null);
        }
        LocalDays.Adoption own = said.get();
        Kind kind =
                own.kept() ? Kind.ADOPTED_HOLIDAY : holiday.localAdoption() ? Kind.NOT_ADOPTED : Kind.WORKED_HOLIDAY;
        return new DayFact(kind, holiday.name(), own.cite(), null);
    }

    private Kind kind(Kind agency) {
        return law.kind() == Sits.COURT ? Kind.COURT_HOLIDAY : agency;
    }

    private void say(
            LocalDate day, Kind kind, String name, String cite, Holiday.@org.jspecify.annotations.Nullable Hours part) {
        if (day.getYear() == year) {
            facts.computeIfAbsent(day, key -> new ArrayList<>()).add(new DayFact(kind, name, cite, part));
        }
    }
}
