package org.stationhouse.backoffice.charges.count;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a count, when, and by which paper we know it.
 *
 * @param on day that it happened
 * @param source the document, for example {@code JUS 8715} or {@code minute order}
 * @param court null when no court was asked
 * @param courtNumber number of the court's case, null when there is none
 */
public record Disposition(
        Outcome outcome,
        LocalDate on,
        String source,
        @Nullable String court,
        @Nullable String courtNumber) {

    public static final int LONGEST = 120;

    public Disposition {
        if (source.isBlank() || source.length() > LONGEST) {
            throw new IllegalArgumentException("a disposition has a source of at most " + LONGEST + " characters");
        }
    }
}
