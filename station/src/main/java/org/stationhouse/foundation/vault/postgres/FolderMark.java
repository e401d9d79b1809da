package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * Says that a folder is a data folder of this program, which keys belong to it, and where its records lie.
 *
 * @param id random, the same in the data folder and in its folder of keys
 * @param database {@code embedded}, or the address of an external database without its password
 * @param user login of the external database, else empty
 */
record FolderMark(String id, String database, String user) {

    private static final String EMBEDDED = "embedded";

    boolean external() {
        return !database.equals(EMBEDDED);
    }

    /**
     * Reads the mark and refuses what isn't a data folder of ours. Changes nothing.
     *
     * @return null for a folder that is empty or missing
     */
    static @Nullable FolderMark of(DataFolder folder) throws IOException {
        Path file = file(folder);
        if (Files.notExists(file)) {
            if (!empty(folder.data())) {
                throw new CannotRun("The folder " + folder.data()
                        + " is not empty and holds no data of this program: name an empty folder.");
            }
            if (!empty(folder.keys())) {
                throw new CannotRun("The folder " + folder.keys() + " holds keys of data that are not in "
                        + folder.data() + ": restore a backup, or move the keys away to begin anew.");
            }
            return null;
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3) {
            throw new CannotRun("The file " + file + " is damaged: it says where the records of this folder lie.");
        }
        var mark = new FolderMark(
                lines.get(0).strip(), lines.get(1).strip(), lines.get(2).strip());
        Path keyMark = folder.keys().resolve("folder.id");
        if (Files.notExists(keyMark)) {
            throw new CannotRun(
                    "The keys of " + folder.data() + " are missing: put them back to " + folder.keys() + ".");
        }
        if (!Files.readString(keyMark).strip().equals(mark.id)) {
            throw new CannotRun(
                    "The keys in " + folder.keys() + " belong to another data folder than " + folder.data() + ".");
        }
        return mark;
    }

    static FolderMark fresh(@Nullable External external) {
        return new FolderMark(
                PublicRef.fresh().text(),
                external == null ? EMBEDDED : external.url(),
                external == null ? "" : external.user());
    }

    /** The mark of a folder that comes back with its own id. */
    static FolderMark embedded(String id) {
        return new FolderMark(id, EMBEDDED, "");
    }

    FolderMark at(External external) {
        return new FolderMark(id, external.url(), external.user());
    }

    /** Writes the mark into the data folder, and its number into the folder of keys. */
    void write(DataFolder folder) throws IOException {
        Files.createDirectories(folder.keys());
        Files.setPosixFilePermissions(folder.keys(), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.keys().resolve("folder.id"), id + "\n");
        Path half = folder.data().resolve("stationhouse.folder.new");
        Files.writeString(half, id + "\n" + database + "\n" + user + "\n");
        Files.move(half, file(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    static Path file(DataFolder folder) {
        return folder.data().resolve("stationhouse.folder");
    }

    /** A file system's own folder and our lock of a first start that failed don't count. */
    static boolean empty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString())
                    .allMatch(name -> List.of("lost+found", ".lock", "stationhouse.folder.new", "folder.id")
                            .contains(name));
        }
    }
}
