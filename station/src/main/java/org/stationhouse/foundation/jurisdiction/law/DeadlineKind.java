package org.stationhouse.foundation.jurisdiction.law;

/** What the date of a clock means. */
public enum DeadlineKind {
    /** the act must be done by then */
    DUE,
    /** the act is not permitted earlier */
    NOT_BEFORE,
    /** notice must be given at least so long before the event */
    NOTICE_BEFORE,
    /** the act must be done at least so long before the event */
    BEFORE,
    /** longest permitted withholding */
    MAX_DELAY,
    /** cap on all extensions together */
    MAX_EXTENSION,
    /** longest permitted custody or hold */
    MAX_DURATION,
    /** comes again and again */
    RECURRING,
    /** an option opens when less than this remains before the event */
    REFUSE_IF_LESS,
    /** something is expected from the court by then */
    COURT_FORWARDS,
    /** without an answer the request counts as denied from then on */
    DEEMED_DENIED,
    /** an order, lien or duty ends */
    EXPIRES;

    /** Whether the period is counted back from its event (CCP 12c). */
    public boolean backward() {
        return this == NOTICE_BEFORE || this == BEFORE || this == REFUSE_IF_LESS;
    }

    /** Whether the date is the last day of an act, so that it moves on when nobody can act that day (CCP 12a, ORS 187.010(3)). */
    public boolean rolls() {
        return switch (this) {
            case DUE, MAX_DELAY, RECURRING, COURT_FORWARDS, DEEMED_DENIED -> true;
            case NOT_BEFORE, NOTICE_BEFORE, BEFORE, MAX_EXTENSION, MAX_DURATION, REFUSE_IF_LESS, EXPIRES -> false;
        };
    }
}
