package org.stationhouse.foundation.staff.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Notices;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the notices. */
@Service
class NoticeOffice implements Notices {

    private final NoticeStore store;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeOffice(NoticeStore store, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Notice> unseen(Actor actor) {
        policy.require(actor, "staff.notice.list");
        return store.unseen();
    }

    @Override
    @Transactional
    public void seen(Instant until, Actor actor) {
        policy.require(actor, "staff.notice.list");
        if (store.seen(until, actor.name(), clock.instant()) > 0) {
            audit.write(Act.done("staff.notice.seen", actor));
        }
    }
}
