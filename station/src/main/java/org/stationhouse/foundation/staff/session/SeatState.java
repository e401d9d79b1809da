package org.stationhouse.foundation.staff.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Timers;

/** Whether a signed-in person may go on working. */
public sealed interface SeatState {

    /** @param locksAt when it is locked unless there is input, null on a terminal that is exempt */
    record Open(@Nullable Instant locksAt, Instant endsAt) implements SeatState {}

    /** Everything but unlocking is refused (CJIS AC-11). */
    record Locked(Instant since, Instant endsAt) implements SeatState {}

    /** Over: the person signs in anew. */
    record Ended() implements SeatState {}

    /** What the clocks say: 12 hours of life, locked after 30 minutes without input, over after 60 minutes of lock. */
    static SeatState at(Seat seat, Instant now) {
        Instant longest = seat.openedAt().plus(Timers.SESSION);
        Instant idleLock = seat.exempt() ? null : seat.inputAt().plus(Timers.IDLE);
        Instant locked = seat.lockedAt();
        if (locked == null && idleLock != null && !now.isBefore(idleLock)) {
            locked = idleLock;
        }
        Instant ends = locked == null ? longest : earlier(longest, locked.plus(Timers.LOCKED));
        if (!now.isBefore(ends)) {
            return new Ended();
        }
        return locked == null ? new Open(idleLock, ends) : new Locked(locked, ends);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
