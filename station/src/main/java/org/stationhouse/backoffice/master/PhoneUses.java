package org.stationhouse.backoffice.master;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Phone;

/** Told by every index and room that keeps phones: who ever had a number. */
public interface PhoneUses {

    /** Right that a reader must hold, else nothing of the room is there. */
    String right();

    /** Who has or had this number and may be seen by the actor. */
    List<Use> of(Phone phone, Actor actor);

    /**
     * One who has or had the number.
     *
     * @param kind message key of what he or it is
     * @param name name of the person or organization
     * @param number its number in the index
     * @param path its page
     * @param sort message key of what kind of phone it is there
     * @param said the number as it was said
     * @param fromOn since when, null when not said
     * @param untilOn last day, null when not said
     * @param source who said it, on what occasion
     * @param at when it was entered
     * @param by who entered it
     * @param endedAt when it was said to hold no longer, null while it holds
     */
    record Use(
            String kind,
            String name,
            String number,
            String path,
            String sort,
            String said,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn,
            String source,
            Instant at,
            String by,
            @Nullable Instant endedAt) {

        /** Whether it holds on that day. */
        public boolean holds(LocalDate day) {
            return endedAt == null
                    && (fromOn == null || !fromOn.isAfter(day))
                    && (untilOn == null || !untilOn.isBefore(day));
        }
    }
}
