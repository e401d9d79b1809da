package org.stationhouse.backoffice.charges.count;

/** Where a count stands; the words stand in the messages under {@code charges.stage}. */
public enum Stage {
    /** neither filed nor decided: somebody waits for it */
    BOOKED,
    /** in court or in a program */
    FILED,
    DECIDED,
    /** it was not charged after all, before anything became of it */
    DROPPED
}
