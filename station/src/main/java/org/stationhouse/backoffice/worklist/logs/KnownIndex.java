package org.stationhouse.backoffice.worklist.logs;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.kernel.Actor;

/**
 * A master index, as the logs use it; the indices lie above this room. Who or what the actor may not know of is not there for him.
 */
public interface KnownIndex {

    /** Answer that says: none of those offered. */
    String NONE = "none";

    /** Kind of the fields that point into it. */
    FieldKind kind();

    /** Whether the actor may enter somebody or something in it; who may not writes only what was said. */
    boolean open(Actor actor);

    /** Who or what may be meant, the likeliest first. @param said as {@link FieldReader} keeps it */
    List<KnownOffer> offers(String said, boolean typing, Actor actor);

    /**
     * The one meant: one of those offered, or a new one.
     *
     * @param answer reference of one of those offered, or {@link #NONE}
     * @param source where it was said
     * @return its id in the index
     */
    long meant(String said, String answer, String source, Actor actor);

    /** Those of these rows that the actor may see, by id. */
    Map<Long, KnownLine> seen(Collection<Long> ids, Actor actor);
}
