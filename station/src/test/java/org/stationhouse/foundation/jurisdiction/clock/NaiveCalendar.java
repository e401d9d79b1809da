package org.stationhouse.foundation.jurisdiction.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The calendars again, written by hand from Gov 6700-6702, CCP 10 and 135 and ORS 187.010-187.020, one question a day and nothing of the
 * engine in it.
 */
final class NaiveCalendar {

    final boolean oregon;
    /** Days on which this agency is closed. */
    final Set<LocalDate> closed = new HashSet<>();
    /** Name of a holiday to whether this agency keeps it. */
    final Map<String, Boolean> kept = new HashMap<>();

    NaiveCalendar(boolean oregon) {
        this.oregon = oregon;
    }

    static boolean saturday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    static boolean sunday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    boolean weekend(LocalDate day) {
        return saturday(day) || sunday(day);
    }

    /** A full legal holiday of the agency's calendar. */
    boolean legal(LocalDate day) {
        String name = oregon ? oregon(day) : california(day);
        if (name.isEmpty()) {
            return false;
        }
        boolean needsAdoption = name.equals("King") || name.equals("Chavez");
        return oregon || !needsAdoption || kept.getOrDefault(name, false);
    }

    /** The office does not work: a holiday that it does not work through, or its own closure. */
    boolean off(LocalDate day) {
        String name = oregon ? oregon(day) : california(day);
        return closed.contains(day) || legal(day) && kept.getOrDefault(name, true);
    }

    /** By its own record the office is closed all day. */
    boolean recordedClosed(LocalDate day) {
        String name = oregon ? oregon(day) : california(day);
        return closed.contains(day) || !name.isEmpty() && kept.getOrDefault(name, false);
    }

    boolean court(LocalDate day) {
        if (oregon) {
            return legal(day);
        }
        String name = listed(day, true);
        return !name.isEmpty()
                || !listed(day.minusDays(1), true).isEmpty()
                        && listed(day.minusDays(1), true).equals("Thanksgiving");
    }

    /** Name of the holiday that California keeps on a day, empty for none. */
    private static String california(LocalDate day) {
        Set<String> toMonday = Set.of("1/1", "2/12", "3/31", "7/4", "9/9", "11/11", "12/25");
        LocalDate before = day.minusDays(1);
        LocalDate after = day.plusDays(1);
        String own = listed(day, false);
        boolean leaves = sunday(day) && toMonday.contains(md(day)) || saturday(day) && md(day).equals("11/11");
        if (!own.isEmpty() && !leaves) {
            return own;
        }
        if (day.getDayOfWeek() == DayOfWeek.MONDAY && toMonday.contains(md(before))) {
            return listed(before, false);
        }
        return day.getDayOfWeek() == DayOfWeek.FRIDAY && md(after).equals("11/11") ? listed(after, false) : "";
    }

    private static String listed(LocalDate day, boolean court) {
        String fixed = switch (md(day)) {
            case "1/1" -> "New Year";
            case "2/12" -> "Lincoln";
            case "3/31" -> "Chavez";
            case "4/24" -> court ? "" : "Genocide";
            case "6/19" -> "Juneteenth";
            case "7/4" -> "Independence";
            case "9/9" -> court ? "" : "Admission";
            case "11/11" -> "Veterans";
            case "12/25" -> "Christmas";
            default -> "";
        };
        if (!fixed.isEmpty()) {
            return fixed;
        }
        int nth = (day.getDayOfMonth() - 1) / 7 + 1;
        boolean last = day.plusDays(7).getMonthValue() != day.getMonthValue();
        return switch (day.getDayOfWeek() + " " + day.getMonthValue()) {
            case "MONDAY 1" -> nth == 3 ? "King" : "";
            case "MONDAY 2" -> nth == 3 ? "Presidents" : "";
            case "MONDAY 5" -> last ? "Memorial" : "";
            case "MONDAY 9" -> nth == 1 ? "Labor" : "";
            case "FRIDAY 9" -> nth == 4 ? "Native American" : "";
            case "MONDAY 10" -> nth == 2 && !court ? "Columbus" : "";
            case "THURSDAY 11" -> nth == 4 ? "Thanksgiving" : "";
            default -> "";
        };
    }

    private static String oregon(LocalDate day) {
        String own = oregonListed(day);
        boolean leaves = sunday(day) || saturday(day);
        if (!own.isEmpty() && !leaves) {
            return own;
        }
        if (day.getDayOfWeek() == DayOfWeek.MONDAY
                && !oregonListed(day.minusDays(1)).isEmpty()) {
            return oregonListed(day.minusDays(1));
        }
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? oregonListed(day.plusDays(1)) : "";
    }

    private static String oregonListed(LocalDate day) {
        String name = listed(day, true);
        return Set.of(
                                "New Year",
                                "King",
                                "Presidents",
                                "Memorial",
                                "Juneteenth",
                                "Independence",
                                "Labor",
                                "Veterans",
                                "Thanksgiving",
                                "Christmas")
                        .contains(name)
                ? name
                : "";
    }

    private static String md(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth();
    }

    /** The day to which a last day moves. */
    LocalDate moved(LocalDate day) {
        LocalDate at = day;
        if (oregon) {
            if (sunday(at) || legal(at)) {
                do {
                    at = at.plusDays(1);
                } while (weekend(at) || legal(at));
            }
            return at;
        }
        while (weekend(at) || court(at) || recordedClosed(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
