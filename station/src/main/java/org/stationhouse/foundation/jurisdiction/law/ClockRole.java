package org.stationhouse.foundation.jurisdiction.law;

/** What a clock is for in its rule. */
public enum ClockRole {
    /** the main clock */
    PRIMARY,
    /** takes the place of the main clock on good cause */
    FALLBACK,
    /** another clock for the same act */
    ALTERNATIVE,
    ABSOLUTE_LIMIT,
    ADMINISTRATIVE_LIMIT,
    INITIAL_LIMIT,
    ANNUAL,
    APPLICATION,
    CLAIM_WINDOW,
    CURE,
    DESTROY_BY,
    DISPOSE_AFTER,
    ELIGIBILITY_WINDOW,
    EXPIRY,
    EXTENSION,
    FILE,
    FOLLOW_ON,
    HEARING,
    LIEN_END,
    NOTICE,
    OPPOSITION,
    PRE_NOTICE,
    PUBLICATION,
    REMOVAL,
    REPLY,
    REQUEST,
    REVIEW,
    TITLE_VESTS,
    TRAVEL,
    UPDATE,
    VESTS
}
