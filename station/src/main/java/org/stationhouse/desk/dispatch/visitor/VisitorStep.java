package org.stationhouse.desk.dispatch.visitor;

/** What is done with a visitor. */
enum VisitorStep {
    COME,
    DECLINE,
    ROUTE,
    LEAVE,
    REOPEN
}
