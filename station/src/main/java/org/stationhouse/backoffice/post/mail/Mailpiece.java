package org.stationhouse.backoffice.post.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A piece of mail that came in, or a fax that came in or went out.
 *
 * @param number as {@code M26-000012}
 * @param certified number of a certified mailpiece, null for other mail
 * @param at when it came or went
 * @param correspondent who is at the other end
 * @param summary what it is about, one line, null when the kind says enough
 * @param about its case, null for none; {@code restricted} says whether the piece is kept from others for it
 * @param fax null for paper that came by mail
 * @param handedTo code of the queue or of the person's account that got it, null for an outgoing fax that nobody got
 * @param handedName name of that person, empty for a queue
 * @param version counts its changes
 */
public record Mailpiece(
        long id,
        PublicRef ref,
        String number,
        Instant at,
        Kind kind,
        @Nullable CertifiedNumber certified,
        String correspondent,
        @Nullable String summary,
        @Nullable CaseLink about,
        @Nullable Fax fax,
        @Nullable String handedTo,
        String handedName,
        Instant madeAt,
        String madeBy,
        int version) {

    /** Kind of record in audit lines and in the search. */
    public static final String KIND = "post.mail";

    /** The same of a piece about a restricted case. */
    static final String GUARDED = "post.mail.guarded";

    public static final int LONGEST_CORRESPONDENT = 160;
    public static final int LONGEST_SUMMARY = 300;

    public enum Kind {
        SUBPOENA("subpoena.received"),
        COURT_ORDER(null),
        CLAIM(null),
        REQUEST("request.received"),
        PAYMENT(null),
        OTHER(null);

        private final @Nullable String event;

        Kind(@Nullable String event) {
            this.event = event;
        }

        /** The event of law that its arrival is, null for none. Which of its clocks run a person says. */
        public @Nullable String event() {
            return event;
        }
    }

    /** Under which kind it stands in the search, and its tasks with it. */
    String filedAs() {
        return about != null && about.restricted() ? GUARDED : KIND;
    }
}
