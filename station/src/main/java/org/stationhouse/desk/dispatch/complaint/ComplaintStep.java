package org.stationhouse.desk.dispatch.complaint;

/** What is done with a complaint. */
enum ComplaintStep {
    ASSIGN,
    NOTE,
    HAND_OVER,
    CLOSE,
    TELL,
    REOPEN
}
