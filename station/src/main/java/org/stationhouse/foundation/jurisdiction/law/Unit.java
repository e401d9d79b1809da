package org.stationhouse.foundation.jurisdiction.law;

/** In what a period of law is counted. */
public enum Unit {
    MINUTE,
    /** running hours; excluded days don't count from 00:00 to 24:00 local time */
    HOUR,
    /** the first day does not count, the last does (CCP 12) */
    CALENDAR_DAY,
    /** Monday to Friday except legal holidays */
    BUSINESS_DAY,
    /** days on which the agency works, by its own calendar */
    WORKING_DAY,
    /** days on which the court sits (CCP 135) */
    COURT_DAY,
    /** the same day number, or the last day of a shorter month */
    MONTH,
    YEAR,
    /** a birthday of the person; one born on February 29 has it on the 28th in other years */
    AGE_YEAR;

    /** Whether it runs by the clock and not by dates. */
    public boolean running() {
        return this == MINUTE || this == HOUR;
    }
}
