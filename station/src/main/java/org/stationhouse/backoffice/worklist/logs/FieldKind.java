package org.stationhouse.backoffice.worklist.logs;

import org.stationhouse.foundation.vault.Holding.Trace;

/** What a field of a log holds, and what that means for a person's trace: its value stands in the column of that trace. */
public enum FieldKind {
    LINE(Trace.TEXT),
    TEXT(Trace.TEXT),
    NUMBER(Trace.PLAIN),
    MONEY(Trace.PLAIN),
    YES_NO(Trace.PLAIN),
    DATE(Trace.PLAIN),
    TIME(Trace.PLAIN),
    MOMENT(Trace.PLAIN),
    CHOICE(Trace.PLAIN),
    PERSON(Trace.IDENTITY),
    PHONE(Trace.IDENTITY),
    PLATE(Trace.IDENTITY),
    VIN(Trace.IDENTITY),
    ADDRESS(Trace.IDENTITY),
    /** What was said of a person, and who is meant in the index of people. */
    KNOWN_PERSON(Trace.IDENTITY),
    /** What was said of a vehicle, and which is meant in the index of vehicles. */
    KNOWN_VEHICLE(Trace.IDENTITY);

    private final Trace trace;

    FieldKind(Trace trace) {
        this.trace = trace;
    }

    public Trace trace() {
        return trace;
    }

    /** Whether entries can be found in the search by it. */
    boolean findable() {
        return trace == Trace.IDENTITY || this == LINE;
    }

    /** Whether its values point into a master index. */
    boolean known() {
        return this == KNOWN_PERSON || this == KNOWN_VEHICLE;
    }

    /** Whether it says when something was: a day, or a moment. */
    boolean moment() {
        return this == DATE || this == MOMENT;
    }

    /** Whether its values are compared as figures. */
    boolean figures() {
        return this == NUMBER || this == MONEY;
    }
}
