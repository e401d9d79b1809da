package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;

/**
 * A task as a room starts it.
 *
 * @param source what the room calls it by, so that the same event starts one task only; room and noun in front
 * @param kind message key of the kind
 * @param what what has to be done, cut to {@link Task#LONGEST_WHAT} characters
 * @param opensAt from when on it stands in the list, null for now
 */
public record NewTask(
        String source,
        String kind,
        String what,
        Task.@Nullable About about,
        Task.@Nullable Ground ground,
        Owner owner,
        @Nullable Instant opensAt,
        @Nullable Deadline due,
        boolean safety) {

    public NewTask {
        if (source.isBlank() || what.isBlank()) {
            throw new IllegalArgumentException("a task has a source and says what is to be done");
        }
        what = what.length() <= Task.LONGEST_WHAT ? what : what.substring(0, Task.LONGEST_WHAT - 1) + "\u2026";
    }
}
