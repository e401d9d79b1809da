package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.staff.Refusal;

/** What arrests must obey, each rule with its sentence. */
final class ArrestRules {

    /** What NIBRS asks of an arrest and is not said yet; the words stand under {@code charges.missing}. */
    enum Missing {
        /** Disposition of an arrestee under 18 (NIBRS data element 52, error 653). */
        UNDER18,
        /** Sex of the arrestee, who is male or female there (NIBRS data element 48, error 667). */
        SEX,
        /** Race of the arrestee (NIBRS data element 49). */
        RACE
    }

    private ArrestRules() {}

    /** Nobody is arrested without a charge. */
    static void charged(List<?> charges) {
        if (charges.isEmpty()) {
            throw new Refusal("An arrest needs at least one charge.", "PC 841: the cause of the arrest");
        }
    }

    /** What was not yet is not entered. */
    static void past(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new Refusal("The arrest lies in the future.", "Arrests: dates in order");
        }
    }

    /** What NIBRS will ask. @param sex of the person, null when not known @param race the same */
    static List<Missing> missing(Arrest arrest, @Nullable String sex, @Nullable String race) {
        var all = new ArrayList<Missing>();
        if (arrest.age().juvenile() && arrest.under18() == null) {
            all.add(Missing.UNDER18);
        }
        if (sex == null || !sex.equals("F") && !sex.equals("M")) {
            all.add(Missing.SEX);
        }
        if (race == null) {
            all.add(Missing.RACE);
        }
        return List.copyOf(all);
    }
}
