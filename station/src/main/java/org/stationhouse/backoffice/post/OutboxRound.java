package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.backoffice.worklist.NewTask;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Worklist;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/**
 * Hands over what is due: it is taken in one transaction, carried in none, and how that ended is noted in another. Whoever dies in
 * between leaves it pending; it is tried again when it can't be under way any more.
 */
@Component
class OutboxRound {

    static final String JOB = "post.outbox";

    private static final int MOST = 500;

    /** After so many in a row that did not get through nothing is gained by asking on at once. */
    private static final int IN_VAIN = 3;

    private final DeliveryStore deliveries;
    private final Worklist worklist;
    private final AuditTrail audit;
    private final TransactionTemplate apart;
    private final Clock clock;

    OutboxRound(
            DeliveryStore deliveries,
            Worklist worklist,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.worklist = worklist;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return how many were handed over, whatever came of it */
    int run(Carrier carrier) {
        int carried = 0;
        int inVain = 0;
        while (carried < MOST && inVain < IN_VAIN && carrier.ready()) {
            Optional<Delivery> taken = take();
            if (taken.isEmpty()) {
                break;
            }
            Carrier.Verdict verdict = carrier.carry(taken.get());
            note(taken.get(), verdict);
            carried++;
            inVain = verdict instanceof Carrier.Verdict.NotNow ? inVain + 1 : 0;
        }
        return carried;
    }

    private Optional<Delivery> take() {
        Optional<Delivery> taken = apart.execute(status -> {
            Instant now = now();
            return deliveries.lockDue(now).map(due -> {
                deliveries.updateTried(due, now.plus(Backoff.IN_HAND), now.plus(Backoff.IN_HAND));
                deliveries.addLine(due.id(), new Delivery.Line(now, by(), "TRIED", null));
                return deliveries.find(due.ref()).orElseThrow();
            });
        });
        return taken == null ? Optional.empty() : taken;
    }

    private void note(Delivery taken, Carrier.Verdict verdict) {
        apart.executeWithoutResult(status -> {
            Instant now = now();
            switch (verdict) {
                case Carrier.Verdict.Taken it -> ended(taken, "ACCEPTED", it.reply(), now);
                case Carrier.Verdict.Refused it -> ended(taken, "REJECTED", it.why(), now);
                case Carrier.Verdict.NotNow it -> {
                    if (Backoff.over(taken.madeAt(), now)) {
                        ended(taken, "GIVEN_UP", it.why(), now);
                    } else {
                        waits(taken, it.why(), now);
                    }
                }
            }
        });
    }

    private void waits(Delivery taken, String why, Instant now) {
        int tries = taken.state() instanceof DeliveryState.Pending it ? it.tries() : 1;
        if (deliveries.updateWaits(taken, now.plus(Backoff.pause(tries))) == 1) {
            deliveries.addLine(taken.id(), new Delivery.Line(now, by(), "WAITS", why));
        }
    }

    private void ended(Delivery taken, String state, String why, Instant now) {
        if (deliveries.updateEnded(taken, state, now, null, why) == 0) {
            return;
        }
        Actor actor = Actor.program(JOB);
        deliveries.addLine(taken.id(), new Delivery.Line(now, by(), state, why));
        audit.write(Act.done("post.outbox.note", actor)
                .on(Delivery.KIND, taken.ref().text())
                .changed("state", "PENDING", state)
                .changed("why", null, why));
        if (!state.equals("ACCEPTED")) {
            String number = taken.mail().number();
            worklist.start(
                    new NewTask(
                            source(taken),
                            "post.outbox.task",
                            taken.to().text() + ": " + why,
                            new Task.About(
                                    Delivery.KIND,
                                    taken.ref(),
                                    number == null ? taken.to().text() : number),
                            null,
                            new Owner.Line(Queue.SUPERVISORS),
                            null,
                            null,
                            false),
                    actor);
        }
    }

    /** What its task is called by when it did not arrive. */
    static String source(Delivery delivery) {
        return "post.outbox:" + delivery.ref();
    }

    private static String by() {
        return Actor.program(JOB).name();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
