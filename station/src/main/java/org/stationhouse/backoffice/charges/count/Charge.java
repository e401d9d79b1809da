package org.stationhouse.backoffice.charges.count;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.Statute;

/**
 * What somebody is charged with, as it was on the day of the offense.
 *
 * @param statute the section of the offense table; null for what was typed and stands in no table, as a city ordinance
 * @param title as the table calls it, or as typed
 * @param level as on that day, or as chosen where the law leaves a choice
 * @param offenseOn day of the offense
 * @param inForce whether the table has the section in force on that day
 * @param nibrs NIBRS code, null where there is none
 * @param nibrsWhy why it is another code than that of the table, null when it is the table's
 * @param enhancements as typed, null for none
 * @param warrant number of the warrant that it was booked on, null for none
 * @param bail as typed, null when not said
 */
public record Charge(
        @Nullable Statute statute,
        String title,
        Level level,
        Modifier modifier,
        int counts,
        LocalDate offenseOn,
        boolean inForce,
        @Nullable String nibrs,
        @Nullable String nibrsWhy,
        @Nullable String enhancements,
        @Nullable String warrant,
        @Nullable String bail) {

    public static final int MOST_COUNTS = 99;
    public static final int LONGEST = 200;

    public Charge {
        if (title.isBlank() || title.length() > LONGEST) {
            throw new IllegalArgumentException("a charge has a title of at most " + LONGEST + " characters");
        }
        if (counts < 1 || counts > MOST_COUNTS) {
            throw new IllegalArgumentException("a charge has 1 to " + MOST_COUNTS + " counts");
        }
    }

    /** {@code PC 459 Burglary}, or what was typed. */
    public String text() {
        return statute == null ? title : statute.text() + " " + title;
    }

    /** @throws org.stationhouse.foundation.staff.Refusal when the offense lies after the arrest */
    public void before(LocalDate arrested) {
        CountRules.offenseBefore(this, arrested);
    }

    /** All of it in one line, for the audit trail. */
    public String whole() {
        return Stream.of(
                        text(),
                        level.word(),
                        modifier == Modifier.NONE ? null : modifier.name(),
                        counts == 1 ? null : "x" + counts,
                        offenseOn.toString(),
                        nibrs,
                        nibrsWhy,
                        enhancements,
                        warrant,
                        bail)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Whether the same section is charged, at the same level and to the same degree. */
    public boolean sameAs(Charge other) {
        return text().equals(other.text()) && level.equals(other.level) && modifier == other.modifier;
    }
}
