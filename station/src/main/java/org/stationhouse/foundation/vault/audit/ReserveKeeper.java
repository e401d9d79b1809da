package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;

/** Keeps the reserve ready, and loads its lines into the database once when space is back. */
@Component
class ReserveKeeper implements SmartLifecycle {

    private static final long MIB = 1L << 20;

    private final Reserve reserve;
    private final AuditStore store;
    private final AuditIds ids;
    private final RowsEpoch epoch;
    private final AgencyKeys keys;
    private final DiskState disk;
    private final AlarmBell alarms;
    private final TransactionTemplate apart;
    private final Clock clock;
    private @Nullable ScheduledExecutorService rounds;

    ReserveKeeper(
            AuditStore store,
            AuditIds ids,
            RowsEpoch epoch,
            AgencyKeys keys,
            DiskState disk,
            AlarmBell alarms,
            DataFolder folder,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${stationhouse.audit.reserve-mib:64}") int mib) {
        this.store = store;
        this.ids = ids;
        this.epoch = epoch;
        this.keys = keys;
        this.disk = disk;
        this.alarms = alarms;
        this.apart = new TransactionTemplate(transactions);
        this.clock = clock;
        this.reserve =
                new Reserve(folder.data().resolve("audit.reserve"), mib * MIB, clock, row -> Hmac.fits(row, keys));
    }

    /** Keeps a line while the disk is full. */
    void append(Row.Builder draft) {
        synchronized (reserve) {
            reserve.append(Hmac.stamped(
                    draft.put(Field.EPOCH, epoch.now())
                            .put(Field.ID, reserve.nextId())
                            .build(),
                    keys));
        }
    }

    /** Whether this process keeps the reserve; a command beside the server does not. */
    boolean ready() {
        return reserve.isOpen();
    }

    int waiting() {
        return reserve.count();
    }

    private void round() {
        try {
            reserve.open();
            if (!disk.readOnly()) {
                reserve.unload(this::load);
            }
        } catch (IOException | DataAccessException | TransactionException | IllegalStateException e) {
            alarms.ring("audit.reserve", "The reserve of the audit trail is not ready: " + e.getMessage());
        }
    }

    private void load(byte[] from, List<Row> rows) {
        apart.executeWithoutResult(status -> {
            if (store.wasLoaded(from)) {
                return;
            }
            for (Row row : rows) {
                store.insert(Hmac.stamped(
                        row.without(Field.HMAC).with(Field.ID, ids.next()).with(Field.EPOCH, epoch.now()), keys));
            }
            store.loaded(from, clock.instant(), rows.size());
        });
    }

    @Override
    public synchronized void start() {
        if (rounds == null) {
            var one = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-reserve").factory());
            one.scheduleWithFixedDelay(this::round, 0, 2, TimeUnit.SECONDS);
            rounds = one;
        }
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.shutdown();
            rounds = null;
        }
        try {
            reserve.close();
        } catch (IOException e) {
            alarms.ring("audit.reserve", "The reserve of the audit trail can't be closed: " + e.getMessage());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
