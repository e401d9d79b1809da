package org.stationhouse.backoffice.master;

import org.jspecify.annotations.Nullable;

/**
 * How a person looks; each part null when not known.
 *
 * @param sex NIBRS data elements 27, 38, 48: F, M, U
 * @param race NIBRS data elements 28, 39, 49: W, B, I, A, P, U
 * @param ethnicity NIBRS data elements 29, 39A, 50: H, N, U
 * @param heightIn height in inches
 * @param weightLb weight in pounds
 * @param hair NCIC code
 * @param eyes NCIC code
 * @param marks scars, marks, tattoos, in words
 */
public record Looks(
        @Nullable String sex,
        @Nullable String race,
        @Nullable String ethnicity,
        @Nullable Integer heightIn,
        @Nullable Integer weightLb,
        @Nullable String hair,
        @Nullable String eyes,
        @Nullable String marks) {

    public static final Looks NONE = new Looks(null, null, null, null, null, null, null, null);

    public static final int LONGEST_MARKS = 1_000;

    /** {@code 5'10"}, empty when the height is not known. */
    public String height() {
        return heightIn == null ? "" : heightIn / 12 + "'" + heightIn % 12 + "\"";
    }
}
