package org.stationhouse.backoffice.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A person involved in a case.
 *
 * @param role what he is in it, one of {@link #ROLES}
 * @param said name as said on the day
 * @param since when he was added
 * @param source who said so
 * @param by who added him
 * @param person the person in the master index; null before it was looked up
 */
record Involved(
        PublicRef ref,
        long personId,
        String role,
        String said,
        Instant since,
        String source,
        String by,
        @Nullable PersonLine person) {

    /** Kinds of involvement: those of NIBRS (victim, offender, arrestee), and the house's own. */
    static final List<String> ROLES = List.of("VICTIM", "SUSPECT", "WITNESS", "REPORTING", "ARRESTEE", "OTHER");

    static final int LONGEST_SOURCE = 120;

    Involved with(@Nullable PersonLine line) {
        return new Involved(ref, personId, role, said, since, source, by, line);
    }
}
