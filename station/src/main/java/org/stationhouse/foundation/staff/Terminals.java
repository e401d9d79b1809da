package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Terminals that are not locked when nobody types: the policy names three kinds, and each needs its reason (CJIS AC-11). */
public interface Terminals {

    /** Why the idle lock may be left out. */
    enum Reason {
        CONVEYANCE,
        DISPATCH_IN_SECURE_LOCATION,
        RECEIVE_ONLY
    }

    /** @param source network address of the terminal */
    record Terminal(PublicRef ref, String source, String label, Reason reason, String setBy, Instant setAt) {}

    List<Terminal> list(Actor actor);

    /** From the next sign-in there on, the terminal is not locked by itself. */
    void exempt(String source, String label, Reason reason, Actor actor);

    void end(PublicRef terminal, Actor actor);
}
