package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * Who uses a data folder, over all processes of the machine: one serves it and many commands may use its database meanwhile, or
 * one has it alone. The kernel forgets a lock with the process that held it, however that died.
 */
public final class FolderLock implements AutoCloseable {

    private static final Map<Path, FolderUsers> FOLDERS = new ConcurrentHashMap<>();

    /** How a folder is held. */
    enum Hold {
        /** the one server of the folder */
        SERVING,
        /** a command beside it */
        USING,
        /** nobody else at all */
        ALONE
    }

    /** Something to do while nobody else starts or stops the folder's database. */
    interface Step<T> {
        T run() throws IOException;
    }

    private final FolderUsers users;
    private final Hold hold;
    private boolean released;

    private FolderLock(FolderUsers users, Hold hold) {
        this.users = users;
        this.hold = hold;
    }

    /**
     * Takes a folder for oneself, to lay files into it for instance. Within this process its database can be opened meanwhile.
     *
     * @throws CannotRun when anybody else uses it
     */
    public static FolderLock alone(DataFolder folder) {
        return take(folder, Hold.ALONE);
    }

    static FolderLock take(DataFolder folder, Hold hold) {
        FolderUsers users = FOLDERS.computeIfAbsent(folder.data(), FolderUsers::new);
        if (!users.enter(hold)) {
            throw new CannotRun("The data folder " + folder.data() + " is in use by another process of this program.");
        }
        return new FolderLock(users, hold);
    }

    /** Does something while no other process or thread starts or stops this folder's database. */
    <T> T atTheDoor(Step<T> step) throws IOException {
        return users.atTheDoor(step);
    }

    /** Gives the folder up. When nobody else uses it, the step is done first, before anybody else can come. */
    synchronized void leave(Step<?> whenLast) throws IOException {
        if (!released) {
            released = true;
            users.leave(hold, whenLast);
        }
    }

    @Override
    public void close() {
        try {
            leave(() -> true);
        } catch (IOException e) {
            throw new CannotRun("The lock of the data folder can't be given up: " + Said.by(e) + ".", e);
        }
    }
}
