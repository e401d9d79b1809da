package org.stationhouse.foundation.jurisdiction.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Something that is said of a day.
 *
 * @param name of the holiday, or why a desk is closed; empty for a plain Saturday, Sunday or day off
 * @param cite who says so, empty when it is the week itself
 * @param part the hours that are meant, null for the whole day
 */
public record DayFact(Kind kind, String name, String cite, Holiday.@Nullable Hours part) {

    public enum Kind {
        SATURDAY,
        SUNDAY,
        /** a legal holiday of the agency's calendar */
        HOLIDAY,
        /** one that the agency keeps by its own record: the office is closed all day */
        ADOPTED_HOLIDAY,
        /** a legal holiday on which the agency works by its own record */
        WORKED_HOLIDAY,
        COURT_HOLIDAY,
        /** the agency has closed */
        CLOSED,
        /** a weekday on which the desk has no hours */
        DAY_OFF,
        /** only a part of the day is a holiday: the day counts */
        PART_HOLIDAY,
        /** a holiday that is kept on another day */
        MOVED_HOLIDAY,
        /** a holiday that the agency has not adopted: the day counts */
        NOT_ADOPTED
    }

    static DayFact of(Kind kind) {
        return new DayFact(kind, "", "", null);
    }

    /** Whether the whole day is a legal holiday of the agency's calendar. */
    boolean legal() {
        return kind == Kind.HOLIDAY || kind == Kind.ADOPTED_HOLIDAY || kind == Kind.WORKED_HOLIDAY;
    }
}
