package org.stationhouse.foundation.staff;

/** What {@link AccessPolicy} says. */
public sealed interface Decision {

    record Allowed() implements Decision {}

    /**
     * @param why one sentence for the person refused
     * @param cite the rule that it rests on
     */
    record Refused(String why, String cite) implements Decision {}

    /** The right is there, but a fresh proof of identity is asked first (CJIS IA-11). */
    record ProveAgain() implements Decision {}
}
