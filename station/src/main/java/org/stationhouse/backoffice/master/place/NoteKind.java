package org.stationhouse.backoffice.master.place;

/** What a premise note warns of, the gravest first; words stand in the messages under {@code master.place.kind}. */
public enum NoteKind {
    WEAPONS,
    VIOLENCE,
    OFFICER,
    HAZMAT,
    DOG,
    MEDICAL,
    /** A code that opens a gate or door: for those only who go there. */
    GATE,
    OTHER;

    /** Right without which a note of this kind is not there. */
    String right() {
        return this == GATE ? "master.place.gate" : "master.place.read";
    }
}
