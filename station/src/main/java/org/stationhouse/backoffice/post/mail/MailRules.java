package org.stationhouse.backoffice.post.mail;

import java.time.Instant;
import org.stationhouse.foundation.staff.Refusal;

/** What the mail log must obey. */
final class MailRules {

    private MailRules() {}

    /** Nothing is logged before it came or went: clocks of law run from that moment. */
    static void came(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new Refusal(
                    "This moment lies ahead; mail is logged when it has come, a fax when it has come or gone.",
                    "Mail log: what has come or gone");
        }
    }
}
