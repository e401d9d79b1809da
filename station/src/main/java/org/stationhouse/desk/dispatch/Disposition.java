package org.stationhouse.desk.dispatch;

/** How a call ended; the words stand in the messages under {@code dispatch.disposition}. */
public enum Disposition {
    REPORT,
    ADVISED,
    ASSISTED,
    ARREST,
    CITED,
    WARNED,
    REFERRED,
    GONE,
    UNABLE_TO_LOCATE,
    FALSE_ALARM,
    UNFOUNDED,
    DUPLICATE,
    NO_REPORT,
    /** taken over from another system, whose own words stand with the call */
    HISTORY
}
