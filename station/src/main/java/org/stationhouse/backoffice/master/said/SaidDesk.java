package org.stationhouse.backoffice.master.said;

import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The verbs that an index lends to the pages on which something is said of one of its things. */
public interface SaidDesk {

    SaidKind.About about();

    /** Where its things stand, for example {@code /vehicles}. */
    String path();

    /**
     * What the page is about. The look has its audit line.
     *
     * @throws org.stationhouse.foundation.web.NoSuch when the actor sees nothing there
     */
    Head head(PublicRef ref, Actor actor);

    /**
     * Something was said.
     *
     * @param person number of the person meant, empty for none
     * @throws org.stationhouse.foundation.staff.Unfit of the field {@code other} when the actor knows nobody of this number
     */
    void say(PublicRef ref, NewSaid said, String person, Actor actor);

    /** What was said does not hold any more; that it was said stays. */
    void unsay(PublicRef ref, PublicRef said, Actor actor);

    /** A thing's name and number. */
    record Head(PublicRef ref, String name, String number) {}
}
