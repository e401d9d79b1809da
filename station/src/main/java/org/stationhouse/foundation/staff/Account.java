package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What a member of the staff signs in with. A member may have two: administrators do their normal work under another one.
 *
 * @param id inside the database, never reused
 * @param ref outside
 * @param member id of the person
 * @param person the person's name
 * @param name sign-in name, never reused, not even after closing
 * @param role classification with its level, an id of {@code rights/roles.csv}
 * @param reason why it was asked for
 * @param temporary whether it ends by itself 72 hours after it becomes active (CJIS AC-2(2))
 * @param requestedBy account of the person who asked for it, null for set-up
 * @param clearedOn day of the fingerprint-based clearance, null until recorded
 * @param trainedOn day of the security awareness training, null until recorded
 * @param lastUsedAt last sign-in, null before the first
 * @param version counts its changes
 */
public record Account(
        long id,
        PublicRef ref,
        long member,
        PersonName person,
        String name,
        String role,
        AccountState state,
        String reason,
        boolean temporary,
        @Nullable Long requestedBy,
        Instant requestedAt,
        @Nullable LocalDate clearedOn,
        @Nullable LocalDate trainedOn,
        @Nullable Instant lastUsedAt,
        int version) {

    /** Whether one can sign in with it: active, a temporary one within its time, used within 90 days (CJIS AC-2(2), AC-2(3)). */
    public boolean usableAt(Instant now) {
        if (!(state instanceof AccountState.Active active)) {
            return false;
        }
        Instant ends = active.endsAt();
        return (ends == null || now.isBefore(ends))
                && now.isBefore(lastSeen(active).plus(Timers.UNUSED_ACCOUNT));
    }

    private Instant lastSeen(AccountState.Active active) {
        return lastUsedAt == null || lastUsedAt.isBefore(active.since()) ? active.since() : lastUsedAt;
    }

    /** The name as screens show it: first name first. */
    public String display() {
        return (person.first() + " " + person.last()).strip();
    }
}
