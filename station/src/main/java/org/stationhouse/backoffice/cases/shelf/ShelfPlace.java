package org.stationhouse.backoffice.cases.shelf;

import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Where paper stands: a shelf of a room, with a bar code of its own.
 *
 * @param id inside the database
 * @param ref outside, on its label
 * @param room which room
 * @param shelf which shelf of it
 * @param version counts its changes
 */
public record ShelfPlace(long id, PublicRef ref, String room, String shelf, int version) {

    /** Kind of record in audit lines and search entries. */
    public static final String KIND = "cases.place";

    public static final int LONGEST = 60;

    /** Room and shelf, as lists and labels show them. */
    public String text() {
        return room + " · " + shelf;
    }
}
