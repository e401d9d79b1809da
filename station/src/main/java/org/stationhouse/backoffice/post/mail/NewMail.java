package org.stationhouse.backoffice.post.mail;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Phone;

/**
 * What is said of a mailpiece.
 *
 * @param correspondent who is at the other end
 * @param fax null for a piece of paper that came by mail
 * @param again number of an outgoing fax as typed a second time, null when it was not
 * @param to who gets it; null only for an outgoing fax
 * @param task whether that is a task for him
 * @param clocks rules of law whose clocks its arrival starts, of its kind's event; none when empty
 * @param due by when it must be answered, as it says itself; null for no date
 */
public record NewMail(
        Instant at,
        Mailpiece.Kind kind,
        @Nullable CertifiedNumber certified,
        String correspondent,
        @Nullable String summary,
        @Nullable CaseLink about,
        @Nullable Fax fax,
        @Nullable Phone again,
        @Nullable Owner to,
        boolean task,
        @Nullable Deadline due,
        Set<RuleId> clocks) {

    public NewMail {
        clocks = Set.copyOf(clocks);
        boolean out = fax != null && fax.way() == Fax.Way.OUT;
        if (to == null && (task || !out)) {
            throw new IllegalArgumentException("what came in has somebody who gets it, and so has a task");
        }
        if (out && !clocks.isEmpty()) {
            throw new IllegalArgumentException("what goes out starts no clock by its arrival");
        }
    }

    /** Paper that came by mail; handling it is a task. */
    public NewMail(
            Instant at,
            Mailpiece.Kind kind,
            @Nullable CertifiedNumber certified,
            String correspondent,
            @Nullable String summary,
            @Nullable CaseLink about,
            Owner to,
            @Nullable Deadline due,
            Set<RuleId> clocks) {
        this(at, kind, certified, correspondent, summary, about, null, null, to, true, due, clocks);
    }

    /** The same where its arrival starts no clock. */
    public NewMail(
            Instant at,
            Mailpiece.Kind kind,
            @Nullable CertifiedNumber certified,
            String correspondent,
            @Nullable String summary,
            @Nullable CaseLink about,
            Owner to,
            @Nullable Deadline due) {
        this(at, kind, certified, correspondent, summary, about, to, due, Set.of());
    }
}
