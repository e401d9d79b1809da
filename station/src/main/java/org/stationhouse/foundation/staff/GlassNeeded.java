package org.stationhouse.foundation.staff;

/** The record is restricted to others; the page says so and offers to break the glass. */
public final class GlassNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Relation record;

    public GlassNeeded(Relation record) {
        super("This record is restricted to the persons assigned to it.");
        this.record = record;
    }

    public Relation record() {
        return record;
    }
}
