package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Brings files to the disk on a thread of its own, so that the disk works while the next ones are made. */
public final class SyncBehind implements AutoCloseable {

    private final ExecutorService disk = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sync-behind").factory());
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    /** @param file written and closed */
    public void add(Path file) {
        folders.add(Durable.folderOf(file));
        disk.execute(() -> {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(false);
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            }
        });
    }

    /**
     * Waits until all files are on the disk, under their names.
     *
     * @throws IOException when one of them can't be brought there
     */
    public void finish() throws IOException {
        end();
        IOException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        for (Path folder : folders) {
            Durable.sync(folder);
        }
    }

    private void end() {
        disk.close();
    }

    /** Gives up what has not been brought there. */
    @Override
    public void close() {
        disk.shutdownNow();
        end();
    }
}
