package org.stationhouse.backoffice.portal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * The inbox of the site of the public, for the desk that makes records of its own of the messages. In the transaction of that record
 * a message leaves the inbox, so each becomes one record, once.
 */
@Service
public class Inquiries {

    private static final String TAKE = "portal.inquiry.take";
    private static final String STAND = "portal.inquiry.stand";

    private final InquiryStore inbox;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    Inquiries(InquiryStore inbox, AccessPolicy policy, AuditTrail audit) {
        this.inbox = inbox;
        this.policy = policy;
        this.audit = audit;
    }

    /** Takes the one that has waited longest; empty when none waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Inquiry> take(Actor actor) {
        policy.require(actor, TAKE);
        Optional<Inquiry> next = inbox.lockNext();
        next.ifPresent(it -> {
            inbox.empty(it.id());
            audit.write(Act.done(TAKE, actor).changed("topic", null, it.topic()));
        });
        return next;
    }

    /** What the sender of a message is told from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stands(long id, Inquiry.Standing standing, Actor actor) {
        policy.require(actor, STAND);
        inbox.stands(id, standing);
        audit.write(Act.done(STAND, actor).changed("standing", null, standing));
    }
}
