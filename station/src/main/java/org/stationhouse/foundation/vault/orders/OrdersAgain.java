package org.stationhouse.foundation.vault.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.OrderJournal.Again;
import org.stationhouse.foundation.vault.OrderJournal.Line;
import org.stationhouse.foundation.vault.orders.OrderFile.State;

/**
 * Before a house opens, every order of the journal that its database doesn't know is carried out again: after a restore, or
 * after anybody put an old copy of the database in place. An order that nobody can carry out keeps the house closed.
 */
@Component
class OrdersAgain implements SmartInitializingSingleton {

    private static final Actor RESTORE = Actor.program("restore");
    private static final Duration SURELY_OVER = Duration.ofMinutes(10);

    private final KeptOrders journal;
    private final OrderStore store;
    private final Map<String, Again> byVerb;
    private final AuditTrail audit;
    private final TransactionTemplate act;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    OrdersAgain(
            KeptOrders journal,
            OrderStore store,
            List<Again> rooms,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher alarms,
            Clock clock) {
        this.journal = journal;
        this.store = store;
        this.byVerb = rooms.stream().collect(Collectors.toMap(Again::verb, Function.identity()));
        this.audit = audit;
        this.act = new TransactionTemplate(transactions);
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            carryOut();
        } catch (IOException e) {
            throw new UncheckedIOException("the order journal can't be read", e);
        }
    }

    /** @return how many orders were carried out again */
    int carryOut() throws IOException {
        OrderFile.Content content = journal.file().read();
        if (!content.problem().isEmpty()) {
            alarms.publishEvent(new Alarm("orders.altered", content.problem() + " Compare it with its copies."));
        }
        Map<PublicRef, Line> known = new HashMap<>();
        store.all().forEach(line -> known.put(line.id(), line));
        List<Line> unknown = content.in(State.DONE).stream()
                .filter(line -> !known.containsKey(line.id()))
                .toList();
        unknown.forEach(this::again);
        settle(content, known.keySet(), unknown.isEmpty());
        missing(content, known);
        return unknown.size();
    }

    private void again(Line line) {
        Again room = byVerb.get(line.verb());
        if (room == null) {
            throw new CannotRun("The order " + line.id() + " (" + line.verb() + " of " + line.record()
                    + ") must be carried out again after the restore, and this version of the program can't.");
        }
        act.executeWithoutResult(status -> {
            room.carryOut(line);
            store.insert(line, clock.instant());
            audit.write(Act.done("vault.order.again", RESTORE)
                    .on("vault.order", line.id().text())
                    .on("vault.order", line.record())
                    .because(line.verb()));
        });
    }

    /** Says of orders that a crash interrupted whether their transaction came through; after a restore nobody knows. */
    private void settle(OrderFile.Content content, Set<PublicRef> known, boolean databaseIsPresent) throws IOException {
        for (Line line : content.in(State.INTENT)) {
            if (known.contains(line.id())) {
                journal.file().append(State.DONE, line);
            } else if (databaseIsPresent && line.at().isBefore(clock.instant().minus(SURELY_OVER))) {
                journal.file().append(State.VOID, line);
            }
        }
    }

    /** A journal that was lost or cut is made whole from the database. */
    private void missing(OrderFile.Content content, Map<PublicRef, Line> known) throws IOException {
        var lost = new HashSet<>(known.keySet());
        lost.removeAll(content.orders().keySet());
        if (lost.isEmpty() || !content.problem().isEmpty()) {
            return;
        }
        for (Line line : store.all()) {
            if (lost.contains(line.id())) {
                journal.file().append(State.DONE, line);
            }
        }
        alarms.publishEvent(new Alarm(
                "orders.lost",
                lost.size() + " orders were missing in the order journal and were written again from the database:"
                        + " find out who removed them."));
    }
}
