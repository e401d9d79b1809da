package org.stationhouse.backoffice.master.merging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What the queue of likely duplicates asks of an index.
 *
 * @param <C> a thing of the index whole
 */
public interface Pairing<C> {

    Index index();

    /** The things that these rows belong to and that the actor sees, by the id of each of their rows. */
    Map<Long, C> known(Collection<Long> rows, Actor actor);

    Side side(C one);

    /** What speaks for and against both being one, the weightiest first. */
    List<Why> why(C kept, C gone);

    /** Pairs that these rows are part of, by the rules of the index; none where pairs are found when a row is entered. */
    List<Found> among(Collection<Long> rows);

    /** Two rows that may be one. @param score the likelier the more */
    record Found(long one, long other, int score) {}

    /** Something said. @param word message key of what it is, null when what was said speaks for itself */
    record Told(@Nullable String word, String said) {}

    /** A reason. @param word message key that takes what was said */
    record Why(String word, String said) {}

    /** What is known of one kind. @param word message key of its heading */
    record Known(String word, List<Told> told) {}

    /**
     * One of the two, as the page of a pair shows it; both sides of an index have the same kinds in the same order.
     *
     * @param shut whether it is known only through protected events
     */
    record Side(
            PublicRef ref,
            String name,
            String number,
            boolean shut,
            Instant enteredAt,
            String enteredBy,
            List<Known> known) {}
}
