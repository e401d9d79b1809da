package org.stationhouse.foundation.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A restricted record opened in an emergency: reading only, that record only, for an hour (SECURITY 3.4).
 *
 * @param person who broke it
 * @param kind kind of the record, {@code record} its public reference
 * @param endsAt when it closes again
 * @param reviewBy until when another person has to review it
 * @param reviewer name of who did, null until then
 * @param version counts its changes
 */
public record Glass(
        long id,
        PublicRef ref,
        long account,
        String person,
        String kind,
        String record,
        String caseNumber,
        Reason reason,
        String explanation,
        Instant brokenAt,
        Instant endsAt,
        Instant reviewBy,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable Verdict verdict,
        @Nullable String note,
        int version) {

    /** Why it could not wait for an assignment. */
    public enum Reason {
        DANGER_TO_LIFE,
        OFFICER_SAFETY,
        MISSING_PERSON,
        COURT_DEADLINE,
        ASSIGNED_PERSON_AWAY
    }

    /** What the reviewer found. */
    public enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    public boolean running(Instant now) {
        return now.isBefore(endsAt);
    }

    /** Whether its review is late. */
    public boolean late(Instant now) {
        return reviewedAt == null && !now.isBefore(reviewBy);
    }
}
