package org.stationhouse.foundation.vault;

/** Whether there is room to write. Below the margin the house is read-only until space is back. */
@FunctionalInterface
public interface DiskState {

    /**
     * The house became read-only, or goes on. Published as an event.
     *
     * @param sentence which disk it is, and how much room it has
     */
    record Turned(boolean readOnly, String sentence) {}

    boolean readOnly();

    /** A write failed for lack of room although there seemed to be some: the house is read-only for some seconds and looks again. */
    default void suspect() {}

    /** @throws NoRoom while the house is read-only; asked by what writes much, or outside a page */
    default void requireRoom() {
        if (readOnly()) {
            throw new NoRoom();
        }
    }
}
