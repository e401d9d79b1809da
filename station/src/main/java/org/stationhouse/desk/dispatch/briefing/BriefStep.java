package org.stationhouse.desk.dispatch.briefing;

/** What becomes of a short record. */
enum BriefStep {
    HANDLE,
    EXPIRE,
    RENEW
}
