package org.stationhouse.backoffice.post.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * Tells whoever holds a paper whether this office sent it out. The answer is what the paper itself says, its kind and day, and whether
 * it came back; it never depends on what the record is about or on who may read that.
 */
@Service
public class PaperCheck {

    static final String CHECK = "post.paper.check";

    /** Kind of paper, the end of a message key. */
    private static final String LETTER = "letter";

    private static final String KIND = "post.letter";

    /** What is told. */
    public sealed interface Answer {

        /** @param on the day on which it left the house */
        record Sent(String kind, LocalDate on) implements Answer {}

        /** The post could not deliver it: whoever shows it did not get it from this office. */
        record CameBack(String kind, LocalDate on, LocalDate back) implements Answer {}

        /** No paper of this number and code was sent, or one of them is mistyped. */
        record Unknown() implements Answer {}

        /** Too many were wrong from here, or for this number. */
        record TooMany() implements Answer {}
    }

    private final CheckStore papers;
    private final CheckBrake brake;
    private final AgencyOffice agency;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    PaperCheck(CheckStore papers, CheckBrake brake, AgencyOffice agency, AccessPolicy policy, AuditTrail audit) {
        this.papers = papers;
        this.brake = brake;
        this.agency = agency;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * @param number of the paper, in capitals
     * @param typedCode in its foot
     * @param source network address of who asks
     */
    @Transactional
    public Answer check(String number, String typedCode, String source, Actor actor) {
        policy.require(actor, CHECK);
        if (!brake.begin(source, number)) {
            return new Answer.TooMany();
        }
        Optional<CheckStore.Sent> found = papers.sent(number)
                .filter(it -> PaperCode.typed(typedCode)
                        .filter(code -> same(code.text(), it.code()))
                        .isPresent());
        if (found.isEmpty()) {
            audit.write(Act.failed(CHECK, actor, "no paper of this number and code"));
            return new Answer.Unknown();
        }
        brake.right(source, number);
        CheckStore.Sent sent = found.get();
        audit.write(Act.done(CHECK, actor).on(KIND, sent.ref().text()));
        LocalDate on = LocalDate.ofInstant(sent.at(), agency.zone());
        return sent.backAt() == null
                ? new Answer.Sent(LETTER, on)
                : new Answer.CameBack(LETTER, on, LocalDate.ofInstant(sent.backAt(), agency.zone()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
