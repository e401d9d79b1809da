package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.proof.Attempts;
import org.stationhouse.foundation.staff.proof.NameKeys;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Accounts locked by wrong proofs, and their release by an administrator or the watch commander (CJIS AC-7). */
@Service
public class LockDesk {

    private static final String KIND = "staff.lock";

    /** @param source network address that it holds for, null for everywhere */
    public record Locked(
            PublicRef ref, Account account, @Nullable String source, Instant lockedAt) {}

    private final Attempts attempts;
    private final NameKeys names;
    private final AccountStore accounts;
    private final AccessPolicy policy;
    private final AuditTrail audit;

    LockDesk(Attempts attempts, NameKeys names, AccountStore accounts, AccessPolicy policy, AuditTrail audit) {
        this.attempts = attempts;
        this.names = names;
        this.accounts = accounts;
        this.policy = policy;
        this.audit = audit;
    }

    /** Newest first. */
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

    @Transactional
    public void release(PublicRef lock, String why, Actor actor) {
        policy.require(actor, "staff.lock.release");
        if (why.isBlank() || why.length() > 300) {
            throw new IllegalArgumentException(
                    "Say in at most 300 characters how you know that it is the right person.");
        }
        if (attempts.release(lock, actor.name(), why.strip())) {
            audit.write(
                    Act.done("staff.lock.release", actor).on(KIND, lock.text()).because(why.strip()));
        }
    }
}
