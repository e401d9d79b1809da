package org.stationhouse.foundation.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The session of an open page: how it stands, locking, unlocking, and proving again who sits there. */
public interface SessionDesk {

    /** How a session stands. */
    enum State {
        OPEN,
        LOCKED,
        /** nobody is signed in, or the session is over */
        ENDED
    }

    /**
     * @param who null when it is over
     * @param locksAt when it is locked unless there is input, null when it is not open or the terminal is exempt
     * @param endsAt when it ends, null when it is over
     */
    record Standing(
            State state,
            @Nullable SignedIn who,
            @Nullable Instant locksAt,
            @Nullable Instant endsAt) {}

    Standing standing(HttpServletRequest request);

    /** Locks the session by hand. */
    void lock(HttpServletRequest request);

    /** Unlocks with the password: after an idle lock one factor is enough (NIST SP 800-63B 4.2.3, AAL2). */
    SignInStep unlock(String password, HttpServletRequest request);

    /** A fresh proof for a privileged act: the password, or a code of the app or the recovery sheet (CJIS IA-11). */
    SignInStep prove(String passwordOrCode, HttpServletRequest request);
}
