package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;

/**
 * Keeps the archive of the log: streams it from the running server, as a standby would, and writes it encrypted within a second.
 * One runs beside each server that is open; which of several processes it is decides the server's slot. When the server is gone it
 * waits and goes on where it ended.
 */
final class WalReceiver implements AutoCloseable {

    /**
     * @param reached log before this place is on the archive's disk; null before the first
     * @param problem why nothing is archived at this moment, one sentence; null when all is well
     * @param needsBase whether only a new base copy can mend it
     */
    record Status(@Nullable Lsn reached, @Nullable String problem, boolean needsBase) {}

    private static final System.Logger LOG = System.getLogger(WalReceiver.class.getName());
    private static final long RETRY_MS = 1_000;
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final Running database;
    private final BackupFolder folder;
    private final BackupKeys keys;
    private final int waitingMegabytes;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile Status status = new Status(null, null, false);

    WalReceiver(Running database, BackupFolder folder, BackupKeys keys, int waitingMegabytes, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.keys = keys;
        this.waitingMegabytes = waitingMegabytes;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("log-archive").unstarted(this::run);
    }

    WalReceiver started() {
        thread.start();
        return this;
    }

    Status status() {
        return status;
    }

    private void run() {
        while (!stopped) {
            try {
                Generation generation = current().orElse(null);
                if (generation == null) {
                    pause(RETRY_MS);
                } else {
                    session(generation);
                }
            } catch (IOException | RuntimeException e) {
                if (!stopped) {
                    failed(e);
                }
            }
        }
    }

    private void failed(Exception e) {
        String why = String.valueOf(e.getMessage());
        boolean gone = e instanceof Broken || why.contains("has already been removed") || why.contains("can no longer");
        if (!why.equals(status.problem())) {
            LOG.log(System.Logger.Level.WARNING, "The log is not archived at this moment: {0}", why);
        }
        status = new Status(status.reached(), why, gone);
        pause(RETRY_MS);
    }

    /** The generation that the log belongs to now, written by whoever begins a base copy. */
    private Optional<Generation> current() throws IOException {
        return Files.exists(folder.current())
                ? Optional.of(new Generation(Files.readString(folder.current()).strip()))
                : Optional.empty();
    }

    private void session(Generation generation) throws IOException {
        BoxKey key = new Keyring(folder).open(generation, keys.identity());
        try (var base = database.base()) {
            if (base.slots().slot().filter(WalStore.Slot::active).isPresent()) {
                pause(RETRY_MS);
                return;
            }
            base.slots().ensureSlot(waitingMegabytes);
            WalHeader from = resume(generation, key, base);
            try (var stream = new WalStream(database, folder, from, key, keys.signer(), clock)) {
                status = new Status(from.from(), null, false);
                long looked = System.nanoTime();
                while (!stopped) {
                    boolean got = stream.step(base::flushed);
                    status = new Status(stream.durable(), null, false);
                    if (System.nanoTime() - looked > TimeUnit.MILLISECONDS.toNanos(500)) {
                        looked = System.nanoTime();
                        if (!current().equals(Optional.of(generation))) {
                            break;
                        }
                    }
                    if (!got) {
                        pause(40);
                    }
                }
                stream.end();
            }
        } finally {
            key.destroy();
        }
    }

    /** Where to go on: behind what is archived, or for a new generation at the beginning of the segment now written. */
    private WalHeader resume(Generation generation, BoxKey key, BaseStore base) throws IOException {
        BaseStore.Server server = base.server();
        WalArchive.Tail tail = new WalArchive(folder).tail(generation, key).orElse(null);
        Lsn flushed = base.flushed();
        if (tail == null) {
            return new WalHeader(
                    generation,
                    server.system(),
                    server.timeline(),
                    server.segmentSize(),
                    flushed.segment(server.segmentSize()));
        }
        var next = new WalHeader(generation, server.system(), server.timeline(), server.segmentSize(), tail.reached());
        if (!next.sameHistory(tail.header()) || flushed.compareTo(tail.reached()) < 0) {
            throw new Broken("the database was restored or replaced since the last backup: a new backup is needed");
        }
        if (tail.reached().equals(tail.header().from())) {
            Files.delete(tail.file());
        }
        return next;
    }

    /**
     * Waits until the archive has everything before a place, as long as it comes nearer.
     *
     * @throws CannotRun when it has stood still for two minutes
     */
    static void await(
            BackupFolder folder,
            BackupKeys keys,
            @Nullable WalReceiver here,
            Generation generation,
            Lsn place,
            Clock clock)
            throws IOException {
        Lsn furthest = null;
        Instant moved = clock.instant();
        while (clock.instant().isBefore(moved.plus(STANDSTILL))) {
            Lsn reached = here != null && here.status().problem() == null
                    ? here.status().reached()
                    : null;
            WalHead head = WalHead.read(folder, keys.signer().key())
                    .filter(it -> it.generation().equals(generation))
                    .orElse(null);
            if (head != null && (reached == null || head.reached().compareTo(reached) > 0)) {
                reached = head.reached();
            }
            if (reached != null && reached.compareTo(place) >= 0) {
                return;
            }
            if (reached != null && (furthest == null || reached.compareTo(furthest) > 0)) {
                furthest = reached;
                moved = clock.instant();
            }
            pause(50);
        }
        throw new CannotRun("The log of the database is not being archived"
                + (here == null || here.status().problem() == null
                        ? "."
                        : ": " + here.status().problem() + "."));
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The archive can't go on: history forked. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(String why) {
            super(why);
        }
    }
}
