package org.stationhouse.backoffice.cases.followup;

/** Who came to the door of a canvassed address; the words stand in the messages under {@code cases.followup.answered}. */
public enum Answered {
    ANSWERED,
    NOBODY,
    REFUSED,
    VACANT
}
