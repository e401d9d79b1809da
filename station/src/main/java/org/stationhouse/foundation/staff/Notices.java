package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What happened to accounts, for those who manage them, at once (CJIS AC-2(1) and (4): within a day). */
public interface Notices {

    /**
     * @param kind word under {@code staff.notice.<kind>}
     * @param account reference of the account, {@code name} its sign-in name
     * @param by sign-in name of who did it
     */
    record Notice(PublicRef ref, Instant at, String kind, PublicRef account, String name, String person, String by) {}

    /** Not yet ticked off by anybody, newest first. */
    List<Notice> unseen(Actor actor);

    /** Ticks off everything up to a moment. */
    void seen(Instant until, Actor actor);
}
