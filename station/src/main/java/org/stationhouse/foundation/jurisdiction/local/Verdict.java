package org.stationhouse.foundation.jurisdiction.local;

/** Whether the agency may have a value of its own. */
sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** @param rule name of the rule that refuses it @param why in a sentence @param cite law that it would weaken */
    record Refused(StricterRule rule, String why, String cite) implements Verdict {}
}
