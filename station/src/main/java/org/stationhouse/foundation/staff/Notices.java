package org.stationhouse.foundation.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** What happened to accounts, for those who manage them, at once (CJIS AC-2(1) and (4): within a day). */
@Service
public class Notices {

    /**
     * @param kind word under {@code staff.notice.<kind>}
     * @param account reference of the account, {@code name} its sign-in name
     * @param by sign-in name of who did it
     */
    public record Notice(
            PublicRef ref, Instant at, String kind, PublicRef account, String name, String person, String by) {}

    private final NoticeStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Notices(NoticeStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void post(String kind, Account about, Actor by) {
        store.post(PublicRef.fresh(), clock.instant(), kind, about.id(), by.name());
    }

    /** Not yet ticked off by anybody, newest first. */
    @Transactional
    public List<Notice> unseen(Actor actor) {
        policy.require(actor, "staff.notice.list");
        return store.unseen();
    }

    /** Ticks off everything up to a moment. */
    @Transactional
    public void seen(Instant until, Actor actor) {
        policy.require(actor, "staff.notice.list");
        if (store.seen(until, actor.name(), clock.instant()) > 0) {
            audit.write(Act.done("staff.notice.seen", actor));
        }
    }
}
