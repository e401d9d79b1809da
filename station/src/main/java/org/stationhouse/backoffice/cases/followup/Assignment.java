package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Owner;

/**
 * A case in somebody's hands. Reassigning ends one and begins another, so that everybody who had it stays known.
 *
 * @param id inside the database; also the version that a page saw
 * @param owner who has it
 * @param at since when
 * @param by who assigned it
 * @param dueOn day by which it is worked off or closed
 * @param why reason as typed, null for a first assignment without one
 * @param endedAt until when, null while he has it
 */
public record Assignment(
        long id,
        Owner.Person owner,
        Instant at,
        String by,
        LocalDate dueOn,
        Priority priority,
        @Nullable String why,
        @Nullable Instant endedAt) {

    /** How soon it is worked on; the words stand in the messages under {@code cases.followup.priority}. */
    public enum Priority {
        HIGH,
        NORMAL,
        LOW
    }

    /** @param today the agency's date */
    public boolean late(LocalDate today) {
        return endedAt == null && dueOn.isBefore(today);
    }
}
