package org.stationhouse.foundation.jurisdiction.calendar;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.Attributes;
import org.stationhouse.foundation.jurisdiction.law.Unit;

/**
 * How a jurisdiction counts time.
 *
 * @param firstDay citation: the first day does not count
 * @param roll which last days move on, null when none does
 * @param rollFixed citation: what is fixed for a day off may be done on the next day, empty when it may not
 * @param backward citation: counting back from a day, empty when none says how
 * @param mailing longer time after service by mail, null for none
 */
public record Counting(
        String firstDay,
        @Nullable Roll roll,
        String rollFixed,
        String backward,
        @Nullable Mailing mailing) {

    /** A jurisdiction that says nothing of its own. */
    public static final Counting PLAIN = new Counting("", null, "", "", null);

    /** Why a last day moves on. */
    public enum Off {
        SATURDAY,
        SUNDAY,
        /** a full legal holiday of the agency's calendar */
        HOLIDAY,
        COURT_HOLIDAY,
        /** the agency's main office is closed all day, by its own record */
        OFFICE_CLOSED
    }

    /** To which day. */
    public enum To {
        /** the next that is none of the days off */
        OPEN_DAY,
        BUSINESS_DAY
    }

    public record Roll(Set<Off> days, To to, String cite) {
        public Roll {
            days = java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
        }

        static Roll of(Attributes line) {
            return new Roll(
                    Set.copyOf(line.choices("days", Off.class)), line.choice("to", To.class), line.text("cite"));
        }
    }

    /** Where something was mailed to. */
    public enum Route {
        WITHIN_STATE,
        ELSEWHERE_IN_US,
        ADDRESS_CONFIDENTIALITY_PROGRAM,
        OUTSIDE_US
    }

    /** @param days by route @param only in words, for which clocks */
    public record Mailing(String cite, Map<Route, Integer> days, String only) {
        public Mailing {
            days = java.util.Collections.unmodifiableMap(new EnumMap<>(days));
        }

        static Mailing of(Attributes line) {
            if (line.choice("unit", Unit.class) != Unit.CALENDAR_DAY) {
                throw new IllegalArgumentException("mailing adds calendar days");
            }
            var days = new EnumMap<Route, Integer>(Route.class);
            for (Route route : Route.values()) {
                int more = line.number(Attributes.code(route));
                if (more < 0 || more > 366) {
                    throw new IllegalArgumentException("mailing adds at most a year");
                }
                days.put(route, more);
            }
            return new Mailing(line.text("cite"), days, line.textOrEmpty("only"));
        }
    }
}
