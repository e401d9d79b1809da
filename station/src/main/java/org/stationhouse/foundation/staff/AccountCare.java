package org.stationhouse.foundation.staff;

import java.time.Instant;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What happens to an account once it is active: first sign-in, another role, disabled, enabled, closed (CJIS AC-2). */
public interface AccountCare {

    /** The slip of paper for a first sign-in. @param endsAt until when its code is taken */
    record Slip(String code, Instant endsAt) {}

    /**
     * Makes the slip with which the person signs in for the first time and binds his own password and code app; also when the
     * password was forgotten. What he signed in with before ends, and his sessions too. Its code is shown this once.
     */
    Slip handSlip(PublicRef ref, Actor actor);

    /** Nobody can sign in with it any more; its sessions end at once (CJIS AC-2(13)). */
    void disable(PublicRef ref, String why, Actor actor);

    /** Opens a disabled account again; a temporary one for another 72 hours. */
    void enable(PublicRef ref, String why, Actor actor);

    /** Closes an account for good. Its name stays taken, what it did stays in the audit trail. */
    void close(PublicRef ref, String why, Actor actor);

    /** Another classification or level; sessions that run end, since they hold the earlier one. */
    void reassign(PublicRef ref, String role, String grounds, Actor actor);

    /**
     * Disables what ran out: temporary accounts after 72 hours, accounts unused for 90 days (CJIS AC-2(2), AC-2(3)).
     *
     * @return how many
     */
    int disableOver(Actor program);

    /**
     * In a demonstration everybody counts as present today, and who was disabled as unused is back: its folder may lie still for
     * months. A real house refuses it (CJIS AC-2(3)).
     *
     * @return how many accounts
     */
    int everybodyPresent(Actor program);
}
