package org.stationhouse.foundation.vault;

/** Whether there is room to write. Below the margin the house is read-only until space is back. */
@FunctionalInterface
public interface DiskState {

    boolean readOnly();

    /** @throws NoRoom while the house is read-only; asked by what writes much, or outside a page */
    default void requireRoom() {
        if (readOnly()) {
            throw new NoRoom();
        }
    }
}
