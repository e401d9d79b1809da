package org.stationhouse.foundation.staff.sign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Account;
import org.stationhouse.foundation.staff.LockDesk;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.staff.account.AccountBook;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.NameKeys;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Keeps the locks; which name a lock is for is known only by comparing. */
@Service
class LockOffice implements LockDesk {

    private static final String KIND = "staff.lock";

    private final Attempts attempts;
    private final NameKeys names;
    private final AccountBook accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    LockOffice(Attempts attempts, NameKeys names, AccountBook accounts, AccessPolicy policy, AuditTrail audit) {
        this.attempts = attempts;
        this.names = names;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
    }

    @Override
    @Transactional
    public List<Locked> list(Actor actor) {
        policy.require(actor, "staff.lock.list");
        audit.write(Act.done("staff.lock.list", actor));
        Map<String, Account> known = new HashMap<>();
        accounts.all().forEach(account -> known.put(names.of(account.name()), account));
        var locked = new ArrayList<Locked>();
        for (Attempts.Lock lock : attempts.locks()) {
            Account account = known.get(lock.nameKey());
            if (account != null) {
                locked.add(new Locked(lock.ref(), account, lock.source(), lock.lockedAt()));
            }
        }
        return locked;
    }

    @Override
    @Transactional(noRollbackFor = {Refusal.class, Unfit.class})
    public void release(PublicRef lock, String why, Actor actor) {
        policy.require(actor, "staff.lock.release");
        if (why.isBlank() || why.length() > 300) {
            throw new Unfit("why", "staff.lock.why.form");
        }
        if (attempts.release(lock, actor.name(), why.strip())) {
            audit.write(
                    Act.done("staff.lock.release", actor).on(KIND, lock.text()).because(why.strip()));
        }
    }
}
