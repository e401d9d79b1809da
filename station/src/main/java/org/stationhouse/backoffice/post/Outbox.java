package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * Where rooms put what is to leave the house, in the transaction of what it tells of: with its commit it will be sent, without it never
 * was. What is promised: each delivery is handed over until the mail server takes or refuses it or four days are over; a crash between
 * the server's yes and our note of it hands it over once more under the same Message-ID, and nothing else does.
 */
@Service
public class Outbox {

    private static final String WRITE = "post.outbox.write";

    private final DeliveryStore deliveries;
    private final Carrier carrier;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    Outbox(DeliveryStore deliveries, Carrier carrier, AccessPolicy policy, AuditTrail audit, Clock clock) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is a mail server; without one a caller says so and writes nothing. */
    public boolean open() {
        return carrier.ready();
    }

    /**
     * Writes a delivery.
     *
     * @param key room, noun and what tells this event from every other; written twice it is sent once
     * @param language of the message
     * @return its reference; empty when one of this key stands already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PublicRef> send(String key, Mail mail, Mailbox to, Locale language, Actor actor) {
        policy.require(actor, WRITE);
        return written(key, mail, to, language, null, actor);
    }

    /** What a room sent, as far as it is. @param key as the room gave it */
    public record Sent(PublicRef ref, String key, Mailbox to, Instant madeAt, DeliveryState state) {}

    /** What was sent under keys that begin so, oldest first; what was sent again among it. @param start room, noun and reference */
    @Transactional(readOnly = true)
    public List<Sent> sent(String start) {
        return deliveries.keyed(start).stream()
                .map(it -> new Sent(it.ref(), it.key(), it.to(), it.madeAt(), it.state()))
                .toList();
    }

    /** The same message once more, as a delivery of its own. */
    Optional<PublicRef> again(Delivery first, Actor actor) {
        return written(first.key() + "/again", first.mail(), first.to(), first.language(), first, actor);
    }

    private Optional<PublicRef> written(
            String key, Mail mail, Mailbox to, Locale language, @Nullable Delivery first, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PublicRef ref = PublicRef.fresh();
        Long againOf = first == null ? null : first.id();
        return deliveries
                .insert(ref, key, mail, language, to, againOf, now, actor.name())
                .map(id -> {
                    deliveries.addLine(id, new Delivery.Line(now, actor.name(), "WRITTEN", null));
                    audit.write(Act.done(WRITE, actor)
                            .on(Delivery.KIND, ref.text())
                            .changed("wording", null, mail.wording())
                            .changed("number", null, mail.number())
                            .changed("enclosure", null, mail.enclosure())
                            .changed("to", null, to.text()));
                    return ref;
                });
    }
}
