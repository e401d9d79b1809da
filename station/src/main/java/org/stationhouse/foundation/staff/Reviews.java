package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The yearly review: every account is looked at and signed off by name, by somebody else (CJIS AC-2, AC-6(7)). */
public interface Reviews {

    /** What the reviewer decides of an account. */
    enum Verdict {
        KEEP,
        DISABLE
    }

    record Review(
            long id,
            PublicRef ref,
            Instant openedAt,
            String openedBy,
            @Nullable Instant closedAt,
            int accounts,
            int signed) {}

    /** @param signer name of who signed it off, null until then */
    record Line(
            PublicRef account,
            long accountId,
            String name,
            String person,
            String role,
            String state,
            @Nullable Instant lastUsedAt,
            @Nullable Verdict verdict,
            @Nullable String signer,
            @Nullable Instant signedAt,
            @Nullable String note) {}

    /** Newest first. */
    List<Review> list(Actor actor);

    /** When the next review is due; empty before the first account. */
    Optional<Instant> due();

    /**
     * Begins a review of every account that could be used.
     *
     * @throws org.stationhouse.foundation.vault.SomeoneElseSaved when one is open already
     */
    Review open(Actor actor);

    Optional<Review> show(PublicRef ref, Actor actor);

    /** Every account of a review that was shown, the open ones first. */
    List<Line> lines(Review review);

    /** Signs one account off; the review closes with the last one. Nobody signs off an account of his own. */
    void sign(PublicRef ref, PublicRef account, Verdict verdict, String note, Actor actor);
}
