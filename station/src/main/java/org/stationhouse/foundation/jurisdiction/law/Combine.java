package org.stationhouse.foundation.jurisdiction.law;

/** How the dates of several entries of one rule, or of several events, become one. */
public enum Combine {
    LATER_OF,
    EARLIER_OF,
    /** the act is in time if any of the dates is met */
    EITHER_SUFFICES,
    /** the first in the given order that is known; only for events */
    FIRST_AVAILABLE
}
