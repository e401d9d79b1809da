package org.stationhouse.foundation.staff.access;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the {@link Facts} in memory, so that a decision costs no statement. A change counts at once on the node that made it, and
 * within half a second on the others, which look at the count of changes.
 */
@Component
public class FactsBoard {

    private static final long LOOK_MILLIS = 400;
    private static final long TOO_OLD_MILLIS = 900;

    private final FactsStore store;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("staff-facts").daemon().factory());
    private volatile @Nullable Facts known;
    private volatile long lookedAt;

    FactsBoard(FactsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws DataAccessException when the facts are older than a second and the database does not answer */
    public Facts facts() {
        Facts facts = known;
        if (facts != null && Math.abs(clock.millis() - lookedAt) <= TOO_OLD_MILLIS) {
            return facts;
        }
        // inside a transaction the database may show what is not committed: good for the one who asks, not to be kept
        return TransactionSynchronizationManager.isActualTransactionActive() ? store.read(clock.instant()) : look();
    }

    /** Counts a change in the caller's transaction; the facts are read again when it is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed() {
        store.countChange();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget();
            }
        });
    }

    private synchronized void forget() {
        known = null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void watch() {
        watch.scheduleWithFixedDelay(this::quietLook, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }

    private void quietLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(FactsBoard.class).debug("the staff facts can't be read now", e);
        }
    }

    private synchronized Facts look() {
        Facts facts = known;
        long now = clock.millis();
        if (facts == null || facts.change() != store.change()) {
            facts = store.read(clock.instant());
            known = facts;
        }
        lookedAt = now;
        return facts;
    }
}
