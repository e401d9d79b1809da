package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** Counts day by day and minute by minute, as one would with a calendar on the wall and a watch. */
final class NaiveClock {

    private static final Set<String> MOVES = Set.of("due", "max-delay", "recurring", "court-forwards", "deemed-denied");
    private static final Set<String> BACK = Set.of("notice-before", "before", "refuse-if-less");

    final NaiveCalendar calendar;
    final ZoneId zone;
    String desk = "";
    Instant stopFrom = Instant.MAX;
    Instant stopUntil = Instant.MAX;
    int mailed;

    NaiveClock(NaiveCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** @param exclude of saturday, sunday, holiday @param court whose holidays are excluded */
    String end(
            Instant from, int amount, String unit, String kind, Set<String> exclude, boolean court, boolean federal) {
        if (unit.equals("hour") || unit.equals("minute")) {
            return minutes(from, unit.equals("hour") ? amount * 60 : amount, exclude, court, BACK.contains(kind));
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        if (BACK.contains(kind)) {
            if (months(unit, amount) > 0) {
                return sameDay(day, -months(unit, amount)).minusDays(mailed).toString();
            }
            int left = amount;
            while (left > 0) {
                day = day.minusDays(1);
                left -= counts(day, unit, exclude, court) ? 1 : 0;
            }
            return day.minusDays(mailed).toString();
        }
        day = forward(day, amount, unit, exclude, court).plusDays(mailed);
        return (MOVES.contains(kind) && !federal ? calendar.moved(day) : day).toString();
    }

    private LocalDate forward(LocalDate from, int amount, String unit, Set<String> exclude, boolean court) {
        int left = amount;
        String counted = unit;
        if (months(unit, amount) > 0) {
            left = 0;
            LocalDate to = sameDay(from, months(unit, amount));
            for (LocalDate at = from; at.isBefore(to); at = at.plusDays(1)) {
                left++;
            }
            counted = "calendar-day";
        }
        LocalDate day = from;
        while (left > 0) {
            day = day.plusDays(1);
            Instant begin = day.atStartOfDay(zone).toInstant();
            boolean stands = stopFrom.isBefore(begin) && !stopUntil.isBefore(begin);
            left -= !stands && counts(day, counted, exclude, court) ? 1 : 0;
        }
        return day;
    }

    private static int months(String unit, int amount) {
        return unit.equals("month") ? amount : unit.equals("year") || unit.equals("age-year") ? amount * 12 : 0;
    }

    /** Walks month by month to the same day number, or the last day of a shorter month. */
    private static LocalDate sameDay(LocalDate from, int months) {
        int year = from.getYear();
        int month = from.getMonthValue();
        for (int i = 0; i < Math.abs(months); i++) {
            month += months < 0 ? -1 : 1;
            if (month == 13) {
                month = 1;
                year++;
            } else if (month == 0) {
                month = 12;
                year--;
            }
        }
        int day = from.getDayOfMonth();
        LocalDate first = LocalDate.of(year, month, 1);
        while (day > first.lengthOfMonth()) {
            day--;
        }
        return LocalDate.of(year, month, day);
    }

    private boolean counts(LocalDate day, String unit, Set<String> exclude, boolean court) {
        boolean unitCounts = switch (unit) {
            case "business-day" -> !calendar.weekend(day) && !calendar.legal(day);
            case "working-day" -> !calendar.weekend(day) && !calendar.off(day);
            case "court-day" -> !calendar.weekend(day) && !calendar.court(day);
            default -> true;
        };
        return unitCounts && !excluded(day, exclude, court);
    }

    private boolean excluded(LocalDate day, Set<String> exclude, boolean court) {
        return exclude.contains("saturday") && NaiveCalendar.saturday(day)
                || exclude.contains("sunday") && NaiveCalendar.sunday(day)
                || exclude.contains("holiday") && (court ? calendar.court(day) : calendar.legal(day));
    }

    private String minutes(Instant from, int amount, Set<String> exclude, boolean court, boolean back) {
        long at = from.getEpochSecond();
        int left = amount;
        LocalDate known = LocalDate.MIN;
        boolean out = false;
        while (left > 0) {
            long minute = back ? at - 60 : at;
            Instant now = Instant.ofEpochSecond(back ? at - 1 : at);
            LocalDate day = now.atZone(zone).toLocalDate();
            if (!day.equals(known)) {
                known = day;
                out = excluded(day, exclude, court);
            }
            boolean stands = !back && !now.isBefore(stopFrom) && now.isBefore(stopUntil);
            left -= out || stands ? 0 : 1;
            at = back ? minute : at + 60;
        }
        return Instant.ofEpochSecond(at).toString();
    }
}
