package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * What this process holds of one data folder. Bytes of the file {@code .lock} are locked: one by the process that serves the
 * folder, one shared by all that use it, one for the moment of starting or stopping the database, one by who has it alone. There is one channel per
 * process and folder, since closing any channel of a file gives up all locks of the process on it.
 */
final class FolderUsers {

    private static final long SERVING = 0;
    private static final long USING = 1;
    private static final long DOOR = 2;
    private static final long ALONE = 3;
    private static final long STOPPING_MS = 120_000;

    private final Path folder;
    private final ReentrantLock door = new ReentrantLock();
    private int count;
    private boolean alone;

    private @Nullable FileChannel channel;
    private @Nullable FileLock serving;
    private @Nullable FileLock using;

    FolderUsers(Path folder) {
        this.folder = folder;
    }

    /** @return false when somebody else holds what is asked for */
    boolean enter(FolderLock.Hold hold) {
        door.lock();
        try {
            if (!permits(hold)) {
                return false;
            }
            count++;
            alone |= hold == FolderLock.Hold.ALONE;
            return true;
        } catch (IOException e) {
            throw new CannotRun("The data folder " + folder + " can't be written to: " + Said.by(e) + ".", e);
        } finally {
            closeWhenIdle();
            door.unlock();
        }
    }

    private boolean permits(FolderLock.Hold hold) throws IOException {
        return switch (hold) {
            case ALONE -> count == 0 && lockServing() && lockUsing(false, 0) && waitFor(ALONE, false, 1_000) != null;
            case SERVING -> alone || (lockServing() && (using != null || joined()));
            case USING -> alone || using != null || joined();
        };
    }

    /** Joins those who use the folder; waits while the last of them stops the database, not for one who has it alone. */
    private boolean joined() throws IOException {
        try (FileLock probe = waitFor(ALONE, true, 0)) {
            return probe != null && lockUsing(true, STOPPING_MS);
        }
    }

    <T> T atTheDoor(FolderLock.Step<T> step) throws IOException {
        door.lock();
        try (FileLock between = waitFor(DOOR, false, 300_000)) {
            if (between == null) {
                throw new CannotRun("Another process has been starting or stopping the database in " + folder
                        + " for five minutes: see what hangs.");
            }
            return step.run();
        } finally {
            door.unlock();
        }
    }

    void leave(FolderLock.Hold hold, FolderLock.Step<?> whenLast) throws IOException {
        door.lock();
        try {
            atTheDoor(() -> {
                count--;
                return last(hold) && whenLast.run() != null;
            });
        } finally {
            if (hold == FolderLock.Hold.ALONE) {
                alone = false;
            }
            if (hold == FolderLock.Hold.SERVING && serving != null && count > 0 && !alone) {
                serving.release();
                serving = null;
            }
            closeWhenIdle();
            door.unlock();
        }
    }

    /** Whether the one who leaves was the last to use the database, over all processes. */
    private boolean last(FolderLock.Hold hold) throws IOException {
        if (alone) {
            return hold != FolderLock.Hold.ALONE && count == 1;
        }
        if (count > 0) {
            return false;
        }
        if (using != null) {
            using.release();
        }
        return lockUsing(false, 0);
    }

    private boolean lockServing() throws IOException {
        if (serving != null) {
            return false;
        }
        serving = waitFor(SERVING, false, 0);
        return serving != null;
    }

    private boolean lockUsing(boolean together, long milliseconds) throws IOException {
        using = waitFor(USING, together, milliseconds);
        return using != null;
    }

    private @Nullable FileLock waitFor(long position, boolean together, long milliseconds) throws IOException {
        if (channel == null) {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve(".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        }
        long until = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            FileLock lock = channel.tryLock(position, 1, together);
            if (lock != null || System.nanoTime() >= until) {
                return lock;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("waiting for it was interrupted", e);
            }
        }
    }

    private void closeWhenIdle() {
        if (count > 0 || channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotRun("The lock of " + folder + " can't be given up: " + Said.by(e) + ".", e);
        } finally {
            channel = null;
            serving = null;
            using = null;
        }
    }
}
