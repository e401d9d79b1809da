package org.stationhouse.backoffice.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A case jacket: the number under which every room files what belongs together.
 *
 * @param id inside the database
 * @param ref outside
 * @param number number of the case
 * @param ori agency that the case belongs to
 * @param title what it is about, one line
 * @param place where it began, null when nowhere
 * @param openedAt when the number was given
 * @param openedBy who took it
 * @param status open, or closed and how
 * @param restricted whether only the persons assigned to it may open it
 * @param version counts its changes
 */
public record Jacket(
        long id,
        PublicRef ref,
        CaseNumber number,
        Ori ori,
        String title,
        @Nullable String place,
        Instant openedAt,
        String openedBy,
        CaseStatus status,
        boolean restricted,
        int version) {

    /**
     * Something that happened to the jacket itself.
     *
     * @param kind what happened, as in the messages under {@code cases.happening}
     * @param closing how it was closed, null otherwise
     * @param reason as typed, or the person who was assigned; null for an opening
     * @param ending what the status asked for beside the reason; null where it was not closed, or before it was asked
     */
    public record Happening(
            Instant at,
            String by,
            String kind,
            @Nullable String closing,
            @Nullable String reason,
            @Nullable Ending ending) {

        static Happening of(Instant at, String by, String kind, @Nullable String reason) {
            return new Happening(at, by, kind, null, reason, null);
        }
    }

    /** The kind under which it stands in the search, and its tasks with it. */
    public String searchKind() {
        return restricted ? RestrictedKind.KIND : Cases.KIND;
    }
}
