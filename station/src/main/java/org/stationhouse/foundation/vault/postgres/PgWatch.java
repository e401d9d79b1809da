package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.stationhouse.foundation.vault.CannotRun;

/** Watches a running server while the program serves, and starts it again when it died or has stopped answering. */
final class PgWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PgWatch.class.getName());
    private static final long LOOK_MS = 250;
    private static final int LOOKS_A_PING = 20;
    private static final int SILENT_PINGS = 3;

    private final PgServer server;
    private final FolderLock lock;
    private final Thread thread;
    private final Set<String> said = new HashSet<>();
    private volatile boolean ended;

    PgWatch(PgServer server, FolderLock lock) {
        this.server = server;
        this.lock = lock;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    private void watch() {
        int silent = 0;
        for (int looks = 1; !ended; looks++) {
            if (looks % LOOKS_A_PING == 0) {
                silent = server.silent() ? silent + 1 : 0;
            }
            if (server.dead() || silent >= SILENT_PINGS) {
                again(silent >= SILENT_PINGS);
                silent = 0;
            }
            try {
                Thread.sleep(LOOK_MS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void again(boolean hung) {
        try {
            lock.atTheDoor(() -> {
                if (!ended) {
                    tell(
                            hung
                                    ? "The database has stopped answering and is restarted."
                                    : "The database ended by itself and is started again.");
                    if (hung) {
                        server.restart();
                    } else {
                        server.ensure();
                    }
                    said.clear();
                }
                return true;
            });
        } catch (IOException | CannotRun e) {
            tell("The database could not be started and will be tried again: " + Said.by(e));
        }
    }

    /** Says a thing once, however often it is tried while a disk is full. */
    private void tell(String what) {
        if (said.add(what)) {
            LOG.log(System.Logger.Level.WARNING, what);
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
