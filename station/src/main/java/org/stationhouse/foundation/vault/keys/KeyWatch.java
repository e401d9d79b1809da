package org.stationhouse.foundation.vault.keys;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Each second, on every node: which record keys were destroyed, and whether another master key is in use. */
@Component
class KeyWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final RecordKeyStore store;
    private final KeyRing ring;
    private final MasterKeyring masters;
    private @Nullable String since;
    private @Nullable ScheduledExecutorService rounds;

    KeyWatch(RecordKeyStore store, KeyRing ring, MasterKeyring masters) {
        this.store = store;
        this.ring = ring;
        this.masters = masters;
    }

    synchronized void look() {
        long asked = System.nanoTime();
        RecordKeyStore.Seen seen = store.look(since);
        ring.cache().seen(seen.destroyed(), asked);
        since = seen.horizon();
        if (seen.master() != null) {
            masters.use(MasterKey.id(seen.master()));
        }
    }

    private void lookOrWait() {
        try {
            look();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the database did not tell what was destroyed: the key cache rests until it does", e);
        } catch (RuntimeException e) {
            LOG.error("the keys can't be watched", e);
        }
    }

    @Override
    public synchronized void start() {
        if (rounds == null) {
            var one = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("key-watch").factory());
            one.scheduleWithFixedDelay(this::lookOrWait, 0, 1, TimeUnit.SECONDS);
            rounds = one;
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
