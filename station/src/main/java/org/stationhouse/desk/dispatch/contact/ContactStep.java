package org.stationhouse.desk.dispatch.contact;

/** What is done with a contact. */
enum ContactStep {
    SERVE,
    WAIT,
    ANSWER,
    REFER,
    CALL,
    VISIT,
    COMPLAIN,
    LEAVE,
    REOPEN
}
