package org.stationhouse.foundation.vault;

/** Nothing can be saved now because a disk is almost full. Nothing was changed; the same act works again once space is back. */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRoom() {
        super("The disk is almost full: nothing can be saved until space is freed.");
    }

    public NoRoom(Throwable cause) {
        this();
        initCause(cause);
    }
}
