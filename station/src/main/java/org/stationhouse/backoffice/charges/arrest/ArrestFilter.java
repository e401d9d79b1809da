package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Stage;

/**
 * Which arrests a list shows; null where nothing is asked.
 *
 * @param number of the arrest, in full
 * @param name part of the name
 * @param charge part of the charges
 * @param caseNumber number of the case, in full
 * @param from arrested at or after
 * @param until arrested before
 */
public record ArrestFilter(
        @Nullable String number,
        @Nullable String name,
        @Nullable String charge,
        @Nullable String caseNumber,
        @Nullable ArrestType type,
        @Nullable Stage stage,
        Level.@Nullable Grade grade,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static ArrestFilter all() {
        return new ArrestFilter(null, null, null, null, null, null, null, null, null);
    }

    /** Arrests of which nothing was filed and nothing decided. */
    public static ArrestFilter waiting() {
        return new ArrestFilter(null, null, null, null, null, Stage.BOOKED, null, null, null);
    }
}
