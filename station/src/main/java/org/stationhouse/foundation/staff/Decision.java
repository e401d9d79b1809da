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

    /**
     * The right is there, but the record is restricted to others. In an emergency its glass can be broken (SECURITY 3.4); to
     * somebody who may not do that the answer is {@link Refused}.
     */
    record BehindGlass(Relation record) implements Decision {}
}
