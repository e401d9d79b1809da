package org.stationhouse.backoffice.charges;

import java.time.Instant;

/** Where a row of the offense table comes from, and so whether it is verified. */
public sealed interface Source {

    /** Typed by the makers of the program: unverified, and shown so. */
    record Starter() implements Source {}

    /**
     * The state's own table.
     *
     * @param file its name
     * @param at when it was imported
     */
    record StateTable(String file, Instant at) implements Source {}

    default boolean verified() {
        return switch (this) {
            case Starter it -> false;
            case StateTable it -> true;
        };
    }
}
