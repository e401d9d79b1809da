package org.stationhouse.backoffice.master.merging;

import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What a test of merging does with an index through its own verbs. */
public interface Merged {

    Index index();

    /** Once, before the first is entered. */
    default void prepare() {}

    /** Enters a row like no other. @param n a number of its own */
    PublicRef enter(int n, Actor actor);

    /** Says something of it. */
    void say(PublicRef ref, String text, Actor actor);

    /** Takes back what was said. */
    void unsay(PublicRef ref, PublicRef said, Actor actor);
}
