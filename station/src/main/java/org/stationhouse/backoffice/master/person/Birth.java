package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PartialDate;

/** What follows from a date of birth. */
public final class Birth {

    private static final int OLDEST = 130;

    private Birth() {}

    /** Whether somebody alive or lately dead may be born then. */
    public static boolean possible(PartialDate born, LocalDate today) {
        return !born.first().isAfter(today) && born.year() > today.getYear() - OLDEST;
    }

    /** Whole years; null when no date is known. Of a date without a day the age that the person has at most. */
    static @Nullable Integer age(@Nullable PartialDate born, LocalDate today) {
        return born == null ? null : Period.between(born.first(), today).getYears();
    }
}
