package org.stationhouse.backoffice.post.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A template of the agency's letters.
 *
 * @param name as the clerk chooses it
 * @param retiredAt since when no letter is written from it, null while some are
 * @param version counts its changes
 */
public record Template(
        long id, PublicRef ref, String name, @Nullable Instant retiredAt, int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "post.template";

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_SUBJECT = 160;
    public static final int LONGEST_TEXT = 10_000;

    /**
     * Its text from a day on, until a later one begins. Letters to the public have it in Spanish too, side by side.
     *
     * @param id inside the database; a letter names the one that it was written from
     */
    public record Edition(
            long id,
            LocalDate validFrom,
            Wording english,
            @Nullable Wording spanish,
            Instant madeAt,
            String madeBy) {}

    /** A subject and a text, with names in braces in a template and filled in a letter. */
    public record Wording(String subject, String text) {}
}
