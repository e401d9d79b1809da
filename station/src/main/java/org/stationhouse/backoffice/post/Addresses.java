package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Where those who work here are told by e-mail that something waits for them: each says it for himself. */
@Service
public class Addresses {

    private static final String OWN = "post.address.own";

    private final AddressStore addresses;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Addresses(AddressStore addresses, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.addresses = addresses;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version counts its changes */
    public record Own(Mailbox mailbox, int version) {}

    /** The actor's own; empty when he gave none. */
    @Transactional
    public Optional<Own> own(Actor actor) {
        policy.require(actor, OWN);
        audit.write(Act.done("post.address.read", actor));
        return addresses.find(account(actor));
    }

    /** @param to null to be told by e-mail no more @param version that the actor saw, 0 for none */
    @Transactional(noRollbackFor = SomeoneElseSaved.class)
    public void set(@Nullable Mailbox to, int version, Actor actor) {
        policy.require(actor, OWN);
        long account = account(actor);
        Optional<Own> before = addresses.find(account);
        int rows = to == null
                ? addresses.delete(account, version)
                : addresses.save(account, to, version, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (rows == 0 && !(to == null && before.isEmpty())) {
            throw new SomeoneElseSaved("the address");
        }
        audit.write(Act.done("post.address.set", actor)
                .changed("address", before.map(it -> it.mailbox().text()).orElse(null), to == null ? null : to.text()));
    }

    /** Of these accounts those that gave one. */
    public Map<Long, Mailbox> of(Collection<Long> accounts) {
        return addresses.of(accounts);
    }

    private static long account(Actor actor) {
        Long account = actor.account();
        if (account == null) {
            throw new Refusal("Only people have a mailbox.", OWN);
        }
        return account;
    }
}
