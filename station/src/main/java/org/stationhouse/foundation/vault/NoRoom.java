package org.stationhouse.foundation.vault;

/** Nothing can be saved now because a disk is almost full. Nothing was changed; the same act works again once space is back. */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param place what is full, for example {@code files} */
    public NoRoom(String place) {
        super("The disk of the " + place + " is almost full: nothing can be saved until space is freed.");
    }

    public NoRoom(String place, Throwable cause) {
        this(place);
        initCause(cause);
    }
}
