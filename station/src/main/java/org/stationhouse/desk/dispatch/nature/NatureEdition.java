package org.stationhouse.desk.dispatch.nature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.Nature;

/**
 * What was said of a nature at a time.
 *
 * @param number counts its editions; 0 for the one that comes with the program
 * @param withdrawn no new calls are taken under it
 * @param why what changed; empty for the shipped one
 * @param made when and by whom; null for the shipped one
 */
record NatureEdition(
        Nature nature,
        int number,
        boolean withdrawn,
        String why,
        @Nullable Made made) {

    static final String KIND = "dispatch.nature";

    static final int LONGEST_CODE = 12;
    static final int LONGEST_WORDS = 60;
    static final int LONGEST_ALSO = 400;
    static final int LONGEST_QUESTIONS = 4_000;
    static final int LONGEST_WHY = 500;

    record Made(Instant at, String by) {}

    static NatureEdition shipped(Nature nature) {
        return new NatureEdition(nature, 0, false, "", null);
    }
}
