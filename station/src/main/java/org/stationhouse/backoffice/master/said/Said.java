package org.stationhouse.backoffice.master.said;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * One thing that was said of a vehicle or an organization.
 *
 * @param thing id of the row it was said of
 * @param sort one of the sorts of its kind
 * @param said as said; of a plate and a VIN in normal form
 * @param state two letters of the issuing state, null where none issues it or none was said
 * @param person id of the person meant, null where nobody of the index is
 * @param fromOn since when it holds, null when not said
 * @param untilOn last day on which it holds, null when not said
 * @param source who said it, on what occasion
 * @param at when it was entered
 */
public record Said(
        long id,
        PublicRef ref,
        long thing,
        SaidKind kind,
        String sort,
        String said,
        @Nullable String state,
        @Nullable Long person,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String source,
        Instant at,
        String by) {

    public static final int LONGEST = 200;
    public static final int LONGEST_SOURCE = 120;

    /** Whether it holds on that day. */
    public boolean holds(LocalDate day) {
        return (fromOn == null || !fromOn.isAfter(day)) && (untilOn == null || !untilOn.isBefore(day));
    }
}
