package org.stationhouse.foundation.vault;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Nothing can be saved now because a disk is almost full. Nothing was changed; the same act works again once space is back. */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL's disk_full. */
    private static final String DISK_FULL = "53100";

    private final boolean looks;

    public NoRoom() {
        super("The disk is almost full: nothing can be saved until space is freed.");
        looks = false;
    }

    public NoRoom(Throwable cause) {
        this();
        initCause(cause);
    }

    private NoRoom(String sentence, Throwable cause) {
        super(sentence, cause);
        looks = true;
    }

    /** The audit trail's reserve is used up too, so nothing can be looked up either. */
    public static NoRoom forLooks(Throwable cause) {
        return new NoRoom(
                "The disk is full and the reserve of the audit trail is used up: nothing can be looked up.", cause);
    }

    /** Whether looking up is stopped, too. */
    public boolean stopsLooks() {
        return looks;
    }

    /** Whether a failure comes from a disk without room, the database's or our own. */
    public static boolean caused(@Nullable Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof NoRoom
                    || it instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                    || it instanceof IOException
                            && String.valueOf(it.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }
}
