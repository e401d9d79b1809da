package org.stationhouse.backoffice.post.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.check.PaperCode;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A letter with its text as it was written.
 *
 * @param number as {@code L26-000012}
 * @param code by which whoever holds the paper asks whether this office sent it; null for one of before there were codes
 * @param edition id of the template's edition that it was written from
 * @param addressee name of who gets it
 * @param address lines under the name
 * @param about its case, null for none; {@code restricted} says whether the letter is kept from others for it
 * @param spanish the same in Spanish, null where the template has none
 * @param version counts its changes
 */
public record Letter(
        long id,
        PublicRef ref,
        String number,
        @Nullable PaperCode code,
        long edition,
        String addressee,
        String address,
        @Nullable CaseLink about,
        Template.Wording english,
        Template.@Nullable Wording spanish,
        Instant madeAt,
        String madeBy,
        LetterState state,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "post.letter";

    /** The same of a letter about a restricted case. */
    static final String GUARDED = "post.letter.guarded";

    public static final int LONGEST_ADDRESSEE = 80;
    public static final int LONGEST_ADDRESS = 300;
    public static final int LONGEST_WHY = 500;

    /** So many lines stand in the window of an envelope with the name. */
    public static final int MOST_LINES = 4;

    /** Under which kind it stands in the search. */
    String filedAs() {
        return about != null && about.restricted() ? GUARDED : KIND;
    }

    /** What is said of a letter to write it. */
    public record New(
            PublicRef template,
            String addressee,
            String address,
            @Nullable CaseLink about) {}
}
