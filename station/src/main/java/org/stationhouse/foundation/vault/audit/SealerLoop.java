package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.audit.SealStore.UnreachableDatabase;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.ledger.Note;

/** Runs the sealer: a round each second, on one node at a time. Whatever goes wrong is tried again in the next round. */
@Component
class SealerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealerLoop.class);
    private static final long ROUND = 1_000;

    /** @param sealing whether this node is the one that seals */
    record State(boolean sealing, Duration lag, Instant seen) {}

    private final Database database;
    private final Epochs epochs;
    private final AgencyKeys keys;
    private final AlarmBell alarms;
    private final Syslog syslog;
    private final AnchorFile anchors;
    private final Clock clock;
    private final boolean on;
    private final Object bell = new Object();

    private @Nullable SealStore store;
    private @Nullable Sealer sealer;
    private @Nullable Thread thread;
    private volatile boolean running;
    private volatile State state;

    SealerLoop(
            Database database,
            Epochs epochs,
            AgencyKeys keys,
            AlarmBell alarms,
            Syslog syslog,
            DataFolder folder,
            Clock clock,
            @Value("${stationhouse.sealer:true}") boolean on) {
        this.database = database;
        this.epochs = epochs;
        this.keys = keys;
        this.alarms = alarms;
        this.syslog = syslog;
        this.anchors = new AnchorFile(folder.anchors(), clock);
        this.clock = clock;
        this.on = on;
        this.state = new State(false, Duration.ZERO, clock.instant());
    }

    State state() {
        return state;
    }

    @Override
    public void start() {
        if (on && !running) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("sealer").start(this::rounds);
        }
    }

    /** Seals what is settled and writes the last anchor before it ends. */
    @Override
    public void stop() {
        running = false;
        synchronized (bell) {
            bell.notifyAll();
        }
        Thread ending = thread;
        if (ending != null) {
            try {
                ending.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Early up and late down, so that what the house writes to the very end is sealed. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void rounds() {
        boolean last;
        do {
            last = !running;
            try {
                round(last);
            } catch (UnreachableDatabase | RuntimeException e) {
                troubled(e);
            }
            pause();
        } while (!last);
        drop();
    }

    private void round(boolean last) throws UnreachableDatabase {
        SealStore at = store;
        if (at == null) {
            at = SealStore.open(database);
            store = at;
        }
        Sealer working = sealer;
        if (working == null) {
            if (!at.tryLock()) {
                state = new State(false, Duration.ZERO, clock.instant());
                return;
            }
            working = new Sealer(at, epochs, keys, alarms, clock);
            sealer = working;
            compare(working);
        }
        Note note;
        while ((note = working.seal()) != null) {
            anchors.keep(note);
            syslog.checkpoint(note, last);
        }
        anchor(last);
        state = new State(true, working.lag(), clock.instant());
    }

    /** An anchor that knows more than the database means that somebody put an older database in its place. */
    private void compare(Sealer working) {
        try {
            long known = anchors.newest().lastSize(working.origin());
            if (known > working.size()) {
                alarms.ring(
                        "audit.rolled-back",
                        "The audit trail holds " + working.size() + " sealed lines, but " + known
                                + " were sealed before: the database was put back without the restore command.");
            }
        } catch (IOException e) {
            alarms.ring("audit.anchor", "The anchors of the audit trail can't be read: " + e.getMessage());
        }
    }

    private void anchor(boolean now) {
        try {
            anchors.write(now);
        } catch (IOException e) {
            alarms.ring("audit.anchor", "The anchors of the audit trail can't be written: " + e.getMessage());
        }
    }

    private void troubled(Exception e) {
        drop();
        LOG.warn("the sealer could not work and tries again: {}", e.getMessage());
        Duration since = Duration.between(state.seen(), clock.instant());
        state = new State(false, since, state.seen());
        if (since.compareTo(Sealer.LATE) > 0) {
            alarms.ring(
                    "audit.not-sealed",
                    "The audit trail has not been sealed for " + since.toSeconds() + " s: " + e.getMessage());
        }
    }

    private void drop() {
        SealStore old = store;
        store = null;
        sealer = null;
        if (old != null) {
            try {
                old.close();
            } catch (IllegalStateException e) {
                LOG.debug("the sealer's connection was gone already", e);
            }
        }
    }

    private void pause() {
        synchronized (bell) {
            if (running) {
                try {
                    bell.wait(ROUND);
                } catch (InterruptedException e) {
                    running = false;
                }
            }
        }
    }
}
