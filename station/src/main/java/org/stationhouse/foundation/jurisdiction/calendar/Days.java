package org.stationhouse.foundation.jurisdiction.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.stationhouse.foundation.jurisdiction.calendar.DayFact.Kind;
import org.stationhouse.foundation.jurisdiction.law.Exclusion;
import org.stationhouse.foundation.jurisdiction.law.LawClock.Sits;
import org.stationhouse.foundation.jurisdiction.law.Unit;

/**
 * Every day of a jurisdiction as one agency has it: by law, and by its own record. Asked for a reason it answers all of them; no reason
 * means that the day counts.
 */
public final class Days {

    private final PackCalendars law;
    private final LocalDays local;
    private final Map<String, Map<LocalDate, List<DayFact>>> years = new ConcurrentHashMap<>();

    public Days(PackCalendars law, LocalDays local) {
        this.law = law;
        this.local = local;
    }

    public Counting counting() {
        return law.counting();
    }

    public PackCalendars law() {
        return law;
    }

    /** All that is said of a day: of the week, of the calendar of an agency or a court, of the agency's own record. */
    public List<DayFact> facts(Sits sits, LocalDate day) {
        var facts = new ArrayList<>(week(day));
        facts.addAll(holidays(sits, day));
        law.of(sits).stream()
                .flatMap(it -> it.parts().stream())
                .filter(it -> it.weekday() == day.getDayOfWeek())
                .forEach(it -> facts.add(new DayFact(Kind.PART_HOLIDAY, it.name(), it.cite(), it.hours())));
        if (sits == Sits.AGENCY) {
            facts.addAll(own(LocalDays.MAIN, day));
        }
        return facts;
    }

    /** Why a day does not count in this unit. @param desk whose working days are meant */
    public List<DayFact> off(Unit unit, String desk, LocalDate day) {
        return switch (unit) {
            case BUSINESS_DAY -> reasons(week(day), it -> true, holidays(Sits.AGENCY, day), DayFact::legal);
            case COURT_DAY ->
                reasons(
                        week(day),
                        it -> true,
                        holidays(law.of(Sits.COURT).isPresent() ? Sits.COURT : Sits.AGENCY, day),
                        it -> it.kind() == Kind.COURT_HOLIDAY || it.legal());
            case WORKING_DAY -> working(desk, day);
            case MINUTE, HOUR, CALENDAR_DAY, MONTH, YEAR, AGE_YEAR -> List.of();
        };
    }

    private List<DayFact> working(String desk, LocalDate day) {
        var reasons = new ArrayList<DayFact>();
        boolean recorded = local.records(desk, day);
        if (!recorded) {
            reasons.addAll(week(day));
        }
        holidays(Sits.AGENCY, day).stream()
                .filter(it -> it.kind() == Kind.HOLIDAY || it.kind() == Kind.ADOPTED_HOLIDAY)
                .forEach(reasons::add);
        reasons.addAll(own(desk, day));
        return reasons;
    }

    /** Why a day is left out by an exclusion of the law. */
    public List<DayFact> excluded(Set<Exclusion> exclude, Sits sits, LocalDate day) {
        if (exclude.isEmpty()) {
            return List.of();
        }
        return reasons(
                week(day),
                it -> exclude.contains(it.kind() == Kind.SATURDAY ? Exclusion.SATURDAY : Exclusion.SUNDAY),
                holidays(sits, day),
                it -> exclude.contains(Exclusion.HOLIDAY) && (it.kind() == Kind.COURT_HOLIDAY || it.legal()));
    }

    /** Why a last day moves on. */
    public List<DayFact> rolls(LocalDate day) {
        Counting.Roll roll = law.counting().roll();
        if (roll == null) {
            return List.of();
        }
        var reasons = new ArrayList<DayFact>();
        for (Counting.Off off : Counting.Off.values()) {
            if (roll.days().contains(off)) {
                reasons.addAll(rolls(off, day));
            }
        }
        return reasons;
    }

    private List<DayFact> rolls(Counting.Off off, LocalDate day) {
        return switch (off) {
            case SATURDAY ->
                week(day).stream().filter(it -> it.kind() == Kind.SATURDAY).toList();
            case SUNDAY ->
                week(day).stream().filter(it -> it.kind() == Kind.SUNDAY).toList();
            case HOLIDAY ->
                holidays(Sits.AGENCY, day).stream().filter(DayFact::legal).toList();
            case COURT_HOLIDAY ->
                holidays(Sits.COURT, day).stream()
                        .filter(it -> it.kind() == Kind.COURT_HOLIDAY)
                        .toList();
            case OFFICE_CLOSED -> closed(day);
        };
    }

    /** The day to which a last day moves; the same day when nothing moves it. */
    public LocalDate rolled(LocalDate day) {
        Counting.Roll roll = law.counting().roll();
        if (roll == null || rolls(day).isEmpty()) {
            return day;
        }
        LocalDate next = day.plusDays(1);
        while (roll.to() == Counting.To.OPEN_DAY
                ? !rolls(next).isEmpty()
                : !off(Unit.BUSINESS_DAY, LocalDays.MAIN, next).isEmpty()) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** By the agency's own record the main office is closed all day. */
    private List<DayFact> closed(LocalDate day) {
        var reasons = new ArrayList<DayFact>();
        holidays(Sits.AGENCY, day).stream()
                .filter(it -> it.kind() == Kind.ADOPTED_HOLIDAY)
                .forEach(reasons::add);
        reasons.addAll(own(LocalDays.MAIN, day));
        return reasons;
    }

    /** Hours of a desk; empty when it is closed or has none recorded. */
    public Optional<Holiday.Hours> hours(String desk, LocalDate day) {
        return off(Unit.WORKING_DAY, desk, day).isEmpty() ? local.hours(desk, day) : Optional.empty();
    }

    private List<DayFact> own(String desk, LocalDate day) {
        var own = new ArrayList<DayFact>();
        local.closure(desk, day).ifPresent(it -> own.add(new DayFact(Kind.CLOSED, it.why(), "", null)));
        if (local.records(desk, day) && local.hours(desk, day).isEmpty()) {
            own.add(DayFact.of(Kind.DAY_OFF));
        }
        return own;
    }

    private static List<DayFact> week(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? List.of(DayFact.of(Kind.SATURDAY))
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? List.of(DayFact.of(Kind.SUNDAY)) : List.of();
    }

    private List<DayFact> holidays(Sits sits, LocalDate day) {
        return law.of(sits)
                .map(calendar -> years.computeIfAbsent(
                                calendar.id() + " " + day.getYear(),
                                key -> HolidayYear.of(calendar, local, day.getYear()))
                        .getOrDefault(day, List.of()))
                .orElse(List.of());
    }

    private static List<DayFact> reasons(
            List<DayFact> week, Predicate<DayFact> inWeek, List<DayFact> holidays, Predicate<DayFact> inHolidays) {
        var reasons = new ArrayList<DayFact>();
        week.stream().filter(inWeek).forEach(reasons::add);
        holidays.stream().filter(inHolidays).forEach(reasons::add);
        return reasons;
    }

    /** Holidays of a year whose dates somebody has yet to give. */
    public List<Holiday> undated(Sits sits, int year) {
        return law.of(sits).stream()
                .flatMap(calendar -> calendar.holidays().stream()
                        .filter(Holiday.Table.class::isInstance)
                        .filter(it -> local.dated().stream()
                                .noneMatch(dated -> dated.calendar().equals(calendar.id())
                                        && dated.holiday().equals(it.name())
                                        && dated.day().getYear() == year)))
                .toList();
    }
}
