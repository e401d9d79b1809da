package org.stationhouse.backoffice.search;

import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** How a room's records stand in the search: each room that files entries declares their kind once. */
public interface SearchKind {

    /** Name of the kind, room and noun, for example {@code dispatch.call}. */
    String kind();

    /** Message key of the word beside a hit. */
    String word();

    /** Right that a reader must hold, else no hit of this kind is counted or shown. */
    String right();

    /** Of which records of the kind, by reference, this reader may know; empty where everybody with the right sees all of them. */
    default Optional<NeedToKnow> few(Actor actor) {
        return Optional.empty();
    }

    /** Whether texts of such records stand in the full text search. */
    default boolean narrated() {
        return false;
    }

    /** Address of the record's page. */
    String path(PublicRef ref);
}
