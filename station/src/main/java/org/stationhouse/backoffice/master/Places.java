package org.stationhouse.backoffice.master;

import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The index of places, as other rooms use it: they keep what was said on the day and link to the place here. */
public interface Places {

    /**
     * The place that a typed address means without a doubt, entered when it is new; empty when none is meant, or more than one may be.
     * In the caller's transaction.
     *
     * @param listed whether everybody may find it by this record; a record that is not for everybody's eyes leaves no trace
     */
    Optional<PlaceLine> meant(String typed, boolean listed, Actor actor);

    /**
     * Streets or common places were imported, told in the same transaction: what could not be read before may be read now.
     *
     * @param file name of the file
     */
    record Taken(String file, Actor actor) {}

    /** A place that a record of an earlier day means. @param rule message key of the rule by which it is meant */
    record Later(PlaceLine place, String rule) {}

    /**
     * The place that the text of an earlier record means, more strictly than {@link #meant}: nobody reads the address back, so that it is
     * taken only where it was typed as the street file has it, or by another name of the street, or without what can be but one. In the
     * caller's transaction, for a record that everybody may find.
     */
    Optional<Later> later(String typed, Actor actor);

    /** What must be known before somebody goes there, the gravest first, as far as the actor may know it. Writes its audit line. */
    List<PlaceWarning> warnings(PublicRef place, Actor actor);
}
