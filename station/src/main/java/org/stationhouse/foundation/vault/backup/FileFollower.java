package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.StoredFiles;

/**
 * Copies what comes into the file store within a second or two, and the rest when it ends, as the log is archived: a row that is restored finds its file. It looks at
 * the times of the store's folders, at most 1,024, and reads those that changed.
 */
final class FileFollower implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FileFollower.class.getName());
    private static final long PAUSE_MS = 1_000;

    private final FilePool pool;
    private final Path store;
    private final Clock clock;
    private final Thread thread;
    private final Map<Path, FileTime> seen = new HashMap<>();
    private String said = "";
    private volatile @Nullable Instant copiedUntil;
    private volatile boolean stopped;

    FileFollower(BackupFolder folder, Path store, Clock clock) {
        this.pool = new FilePool(folder, store);
        this.store = store;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("file-archive").unstarted(this::run);
    }

    FileFollower started() {
        thread.start();
        return this;
    }

    /** Everything stored before this is copied; null before the first round. */
    @Nullable
    Instant copiedUntil() {
        return copiedUntil;
    }

    private void run() {
        while (!stopped) {
            quietRound();
            WalReceiver.pause(PAUSE_MS);
        }
    }

    private void quietRound() {
        try {
            round();
        } catch (IOException | RuntimeException e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(said)) {
                LOG.log(System.Logger.Level.WARNING, "Stored files are not copied at this moment: {0}", why);
            }
            said = why;
        }
    }

    void round() throws IOException {
        Instant began = clock.instant();
        for (Path shard : StoredFiles.shards(store)) {
            try {
                FileTime changed = Files.getLastModifiedTime(shard);
                if (!changed.equals(seen.get(shard))) {
                    pool.follow(shard);
                    seen.put(shard, changed);
                }
            } catch (NoSuchFileException gone) {
                seen.remove(shard);
            }
        }
        copiedUntil = began;
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            quietRound();
        }
    }
}
