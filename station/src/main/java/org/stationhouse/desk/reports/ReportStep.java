package org.stationhouse.desk.reports;

/** What is done with a report. */
enum ReportStep {
    SUBMIT,
    PASS,
    SEND_BACK,
    APPROVE,
    PROCESS,
    FILE,
    CANCEL
}
