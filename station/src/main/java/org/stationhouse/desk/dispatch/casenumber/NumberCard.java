package org.stationhouse.desk.dispatch.casenumber;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;

/**
 * The card for the person who reported. It may lie on a kitchen table: nothing on it tells what was said, where, or of whom.
 *
 * @param number of the case
 * @param day on which the number was issued
 * @param about kind of incident in plain words
 * @param officer who takes the report; null where only the unit is known
 * @param unit null for none
 * @param text the agency's own words
 */
record NumberCard(
        CaseNumber number,
        LocalDate day,
        PlainWords.Said about,
        @Nullable String officer,
        @Nullable String unit,
        CardText text) {}
