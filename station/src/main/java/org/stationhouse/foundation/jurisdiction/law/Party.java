package org.stationhouse.foundation.jurisdiction.law;

/** Who must act, or may act, within a clock. */
public enum Party {
    AGENCY,
    /** a requester, owner, registrant or other person outside; the agency may not shorten this time */
    PUBLIC,
    COURT,
    PROSECUTOR,
    /** a state or federal office or laboratory */
    STATE
}
