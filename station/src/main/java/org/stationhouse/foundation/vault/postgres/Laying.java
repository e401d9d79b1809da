package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * Lays a restored database into an empty data folder. Until {@link #finish} the folder is none; {@link #undo} leaves it as it was
 * found. The folder is held alone meanwhile; its database can be opened within this process.
 */
public final class Laying implements AutoCloseable {

    private final DataFolder folder;
    private final FolderLock lock;
    private final PgMode mode;
    private final boolean stood;

    private Laying(DataFolder folder, FolderLock lock, PgMode mode, boolean stood) {
        this.folder = folder;
        this.lock = lock;
        this.mode = mode;
        this.stood = stood;
    }

    /** @throws CannotRun when the folder is in use or not empty; nothing is changed then */
    public static Laying into(DataFolder folder) throws IOException {
        boolean stood = Files.exists(folder.data());
        if (stood
                && !FolderMark.empty(folder.data())
                && Files.notExists(folder.data().resolve(".lock"))) {
            throw notEmpty(folder);
        }
        FolderLock lock = FolderLock.alone(folder);
        try {
            if (!FolderMark.empty(folder.data())) {
                throw notEmpty(folder);
            }
            var laying = new Laying(folder, lock, PgMode.of(folder.data().resolve("pg.mode")), stood);
            Files.createDirectories(laying.pgdata());
            return laying;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static CannotRun notEmpty(DataFolder folder) {
        return new CannotRun("The folder " + folder.data() + " is not empty: name an empty folder to restore to.");
    }

    /** Where the files of the database belong until the end. */
    public Path pgdata() {
        return folder.data().resolve("pgdata.new");
    }

    /**
     * Makes it a data folder.
     *
     * @param id that its keys carry too
     */
    public void finish(String id) throws IOException {
        mode.remember(folder.data().resolve("pg.mode"));
        mode.close(folder.data());
        try (var all = Files.walk(pgdata())) {
            for (Path path : all.toList()) {
                mode.give(path);
            }
        }
        Files.setPosixFilePermissions(pgdata(), PosixFilePermissions.fromString("rwx------"));
        Files.move(pgdata(), folder.data().resolve("pgdata"), StandardCopyOption.ATOMIC_MOVE);
        FolderMark.embedded(id).write(folder);
    }

    /** Takes away what was laid so far. */
    public void undo() throws IOException {
        try (var all = Files.list(folder.data())) {
            List<Path> laid = all.filter(
                            path -> !List.of("lost+found", ".lock").contains(String.valueOf(path.getFileName())))
                    .toList();
            for (Path path : laid) {
                PgBinaries.remove(path);
            }
        }
        if (!stood) {
            PgBinaries.remove(folder.data());
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
