package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What stands in place of a piece while somebody has it.
 *
 * @param holder who has it, as said
 * @param purpose what for
 * @param outAt since when
 * @param outBy who handed it out
 * @param dueOn last day on which it may come back
 */
public record OutCard(String holder, String purpose, Instant outAt, String outBy, LocalDate dueOn) {

    public static final int LONGEST_HOLDER = 120;
    public static final int LONGEST_PURPOSE = 200;

    public boolean overdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
