package org.stationhouse.backoffice.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A person or a vehicle involved in a case.
 *
 * @param <L> a line of the master index
 * @param thing id in the master index
 * @param role what it is in the case, one of the roles of its {@link Subject}
 * @param said name, or plate and looks, as said on the day
 * @param since when it was added
 * @param source who said so
 * @param by who added it
 * @param line as the master index knows it; null before it was looked up
 */
record Involved<L>(
        PublicRef ref,
        long thing,
        String role,
        String said,
        Instant since,
        String source,
        String by,
        @Nullable L line) {

    static final int LONGEST_SOURCE = 120;

    <M> Involved<M> with(@Nullable M known) {
        return new Involved<>(ref, thing, role, said, since, source, by, known);
    }
}
