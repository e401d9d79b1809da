package org.stationhouse.backoffice.cases.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which open cases the caseload shows; null where nothing is asked.
 *
 * @param text part of the number, the title or the place
 * @param whose mine, nobody's, or one person's by reference of his account; null for all
 * @param show which of them
 * @param priority word of a priority
 * @param today the agency's date, for what is late
 */
public record CaseRowFilter(
        @Nullable String text,
        @Nullable String whose,
        @Nullable Show show,
        @Nullable String priority,
        LocalDate today) {

    /** The actor's own. */
    public static final String MINE = "MINE";

    /** Nobody's. */
    public static final String NOBODY = "NOBODY";

    /** The words stand in the messages under {@code cases.followup.show}. */
    public enum Show {
        /** past the day of the case or of a next step */
        LATE,
        /** not scored yet */
        UNSCORED,
        /** scored and not screened */
        UNSCREENED
    }

    public static CaseRowFilter all(LocalDate today) {
        return new CaseRowFilter(null, null, null, null, today);
    }
}
