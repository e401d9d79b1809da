package org.stationhouse.backoffice.charges.arrest;

import java.time.LocalDate;
import java.time.Period;
import org.stationhouse.foundation.kernel.PartialDate;

/** How old somebody was when he was arrested (NIBRS data element 47). */
public record Age(int years) {

    /** Under this a person is a minor (California WIC 602; Oregon ORS 419C.005; NIBRS data element 52). */
    public static final int OF_AGE = 18;

    public static final int OLDEST = 120;

    public Age {
        if (years < 0 || years > OLDEST) {
            throw new IllegalArgumentException("nobody is " + years + " years old");
        }
    }

    /**
     * By date of birth. Where its day or month is not known he is as young as he can be, so that a minor is never taken for an adult.
     *
     * @throws IllegalArgumentException when he was born later, or so long ago that nobody lives so long
     */
    public static Age at(PartialDate born, LocalDate day) {
        LocalDate last = born.full()
                ? born.first()
                : born.month() == null
                        ? LocalDate.of(born.year(), 12, 31)
                        : born.first().plusMonths(1).minusDays(1);
        if (born.first().isAfter(day)) {
            throw new IllegalArgumentException("born after the arrest");
        }
        return new Age(last.isAfter(day) ? 0 : Period.between(last, day).getYears());
    }

    public boolean juvenile() {
        return years < OF_AGE;
    }
}
