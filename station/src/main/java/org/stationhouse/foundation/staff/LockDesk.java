package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Accounts locked by wrong proofs, and their release by an administrator or the watch commander (CJIS AC-7). */
public interface LockDesk {

    /** @param source network address that it holds for, null for everywhere */
    record Locked(PublicRef ref, Account account, @Nullable String source, Instant lockedAt) {}

    /** Newest first. */
    List<Locked> list(Actor actor);

    void release(PublicRef lock, String why, Actor actor);
}
