package org.stationhouse.backoffice.post.mail;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/**
 * What is said of a mailpiece.
 *
 * @param to who gets it
 * @param clocks rules of law whose clocks its arrival starts, of its kind's event; none when empty
 * @param due by when it must be answered, as it says itself; null for no date
 */
public record NewMail(
        Instant receivedAt,
        Mailpiece.Kind kind,
        @Nullable CertifiedNumber certified,
        String sender,
        @Nullable String summary,
        @Nullable CaseLink about,
        Owner to,
        @Nullable Deadline due,
        Set<RuleId> clocks) {

    public NewMail {
        clocks = Set.copyOf(clocks);
    }

    /** One whose arrival starts no clock. */
    public NewMail(
            Instant receivedAt,
            Mailpiece.Kind kind,
            @Nullable CertifiedNumber certified,
            String sender,
            @Nullable String summary,
            @Nullable CaseLink about,
            Owner to,
            @Nullable Deadline due) {
        this(receivedAt, kind, certified, sender, summary, about, to, due, Set.of());
    }
}
