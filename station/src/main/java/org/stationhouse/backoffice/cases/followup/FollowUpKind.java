package org.stationhouse.backoffice.cases.followup;

/** What a line of the follow-up records; the words stand in the messages under {@code cases.followup.kind}. */
public enum FollowUpKind {
    CONTACT,
    ATTEMPT,
    CANVASS,
    LEAD,
    INTERVIEW,
    RECORD_CHECK,
    LAB,
    SURVEILLANCE,
    VICTIM_UPDATE,
    /** a supervisor's word to whoever works on the case */
    SUPERVISOR,
    OTHER
}
