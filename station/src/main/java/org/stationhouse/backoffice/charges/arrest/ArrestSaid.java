package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.Place;

/**
 * What is said of an arrest, and may be put right later.
 *
 * @param born null when only the age is known
 * @param caseNumber number of its case, null for none
 * @param armed NIBRS codes, the first never missing
 */
public record ArrestSaid(
        @Nullable PartialDate born,
        Age age,
        @Nullable String caseNumber,
        Ori ori,
        Instant at,
        Place place,
        ArrestType type,
        String officer,
        @Nullable String officerId,
        List<String> armed,
        String multiple,
        @Nullable String resident,
        @Nullable String under18) {

    public static final int LONGEST_OFFICER = 80;
    public static final int LONGEST_ID = 20;
    public static final int LONGEST_WHY = 500;

    public ArrestSaid {
        armed = List.copyOf(armed);
    }
}
