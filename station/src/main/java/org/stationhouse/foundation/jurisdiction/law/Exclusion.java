package org.stationhouse.foundation.jurisdiction.law;

/** Days that do not count at all in a period. */
public enum Exclusion {
    SATURDAY,
    SUNDAY,
    /** a full legal holiday of the calendar that the clock names; Saturdays and Sundays are not meant */
    HOLIDAY
}
