package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** Looks after the outbox: what was sent, what waits, what did not arrive; calls back and sends again. */
@Service
public class OutboxDesk {

    static final String LIST = "post.outbox.list";

    /** Deliveries that leave the house with one audit line that names them all. */
    static final int EXPORTED = Act.MOST_REFS;

    /** Days that the daily count shows. */
    static final int DAYS = 60;

    private final DeliveryStore deliveries;
    private final Outbox outbox;
    private final Worklist worklist;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;

    OutboxDesk(
            DeliveryStore deliveries,
            Outbox outbox,
            Worklist worklist,
            AccessPolicy policy,
            AuditTrail audit,
            Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.worklist = worklist;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** A delivery with its history, oldest first. */
    public record Whole(Delivery delivery, List<Delivery.Line> lines) {}

    @Transactional
    List<Delivery> list(DeliveryFilter filter, String order, int skip, int most, Actor actor) {
        policy.require(actor, LIST);
        List<Delivery> found = deliveries.list(filter, order, skip, most);
        audit.write(Act.done(LIST, actor).on(Delivery.KIND, refs(found)));
        return found;
    }

    /** @param reason why, as typed; null for a list that is small, see {@link Export} */
    @Transactional
    List<Delivery> export(DeliveryFilter filter, String order, int skip, @Nullable String reason, Actor actor) {
        policy.require(actor, "post.outbox.export");
        Export.require(
                reason, large -> deliveries.list(filter, order, 0, large + 1).size() > large);
        List<Delivery> found = deliveries.list(filter, order, skip, EXPORTED);
        audit.write(Act.done("post.outbox.export", actor).because(reason).on(Delivery.KIND, refs(found)));
        return found;
    }

    @Transactional
    public Optional<Whole> read(PublicRef ref, Actor actor) {
        policy.require(actor, LIST);
        return deliveries.find(ref).map(delivery -> {
            audit.write(Act.done("post.outbox.read", actor).on(Delivery.KIND, ref.text()));
            return new Whole(delivery, deliveries.lines(delivery.id()));
        });
    }

    /** Calls it back before it leaves. @param version that the reader saw */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public void cancel(PublicRef ref, int version, String why, Actor actor) {
        policy.require(actor, "post.outbox.cancel");
        Delivery delivery = found(ref, version);
        OutboxRules.mayBeCanceled(delivery, now());
        if (deliveries.updateEnded(delivery, "CANCELED", now(), actor.name(), why) == 0) {
            throw new SomeoneElseSaved("the e-mail");
        }
        deliveries.addLine(delivery.id(), new Delivery.Line(now(), actor.name(), "CANCELED", why));
        audit.write(Act.done("post.outbox.cancel", actor)
                .on(Delivery.KIND, ref.text())
                .because(why)
                .changed("state", "PENDING", "CANCELED"));
    }

    /** Sends what did not arrive once more. @return reference of the new delivery */
    @Transactional(noRollbackFor = {Refusal.class, SomeoneElseSaved.class})
    public PublicRef again(PublicRef ref, int version, Actor actor) {
        policy.require(actor, "post.outbox.again");
        Delivery delivery = found(ref, version);
        OutboxRules.mayBeSentAgain(delivery);
        PublicRef sent = outbox.again(delivery, actor)
                .orElseThrow(() -> new Refusal(
                        "This e-mail was sent again already.", "Outbox: what did not arrive is sent again once"));
        worklist.finish(OutboxRound.source(delivery), "", actor);
        audit.write(Act.done("post.outbox.again", actor).on(Delivery.KIND, List.of(ref.text(), sent.text())));
        return sent;
    }

    private Delivery found(PublicRef ref, int version) {
        Delivery delivery = deliveries.find(ref).orElseThrow(NoSuch::new);
        if (delivery.version() != version) {
            throw new SomeoneElseSaved("the e-mail");
        }
        return delivery;
    }

    private static List<String> refs(List<Delivery> found) {
        return found.stream().map(it -> it.ref().text()).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
