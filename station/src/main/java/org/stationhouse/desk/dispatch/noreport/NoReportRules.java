package org.stationhouse.desk.dispatch.noreport;

import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What may be done with a call on the list, each rule with its sentence. */
final class NoReportRules {

    private static final String STATES = "No-report list: states of a report";

    private NoReportRules() {}

    /** Only a report that is still to come can be needless, or somebody else's. */
    static void wanted(NoReport it) {
        if (it.reportedAt() != null) {
            throw new Refusal("The case has its report.", STATES);
        }
        if (it.needless() != null) {
            throw new Refusal("It is closed already as needing no report.", STATES);
        }
    }

    /** Only what was closed as needing none is taken up again. */
    static void needless(NoReport it) {
        if (it.needless() == null) {
            throw new Refusal("It was not closed as needing no report.", STATES);
        }
    }

    static void hoursFit(int hours) {
        if (hours < 1 || hours > Hours.MOST) {
            throw new Unfit("hours", "dispatch.noreport.hours.wrong", Hours.MOST);
        }
    }
}
