package org.stationhouse.foundation.vault.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stationhouse.foundation.vault.CannotRun;

/** The master key files of one keys folder: {@code master-<id>.key}, readable by their owner alone. */
final class MasterKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;
    private final Map<Long, MasterKey> known = new ConcurrentHashMap<>();

    MasterKeys(Path folder) {
        this.folder = folder;
    }

    Path file(long id) {
        return folder.resolve(fileName(id));
    }

    static String fileName(long id) {
        return "master-" + MasterKey.name(id) + ".key";
    }

    boolean has(long id) {
        return known.containsKey(id) || Files.exists(file(id));
    }

    /** @throws CannotRun when the file is missing, damaged, another key's or open to others */
    MasterKey find(long id) {
        MasterKey found = known.get(id);
        if (found == null) {
            found = read(file(id));
            if (found.id() != id) {
                throw new CannotRun("The key file " + file(id) + " holds another key (" + found.name() + ").");
            }
            known.put(id, found);
        }
        return found;
    }

    /** Ids of the key files in the folder, in no order. */
    List<Long> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("master-[0-9a-f]{16}\\.key"))
                    .map(name -> MasterKey.id(name.substring(7, 23)))
                    .toList();
        } catch (IOException e) {
            throw new CannotRun("The keys folder " + folder + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Writes the file of a new key so that it is on the disk before anything is wrapped with it. */
    MasterKey add(MasterKey key) {
        Path file = file(key.id());
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path part =
                    Files.createTempFile(folder, "master", ".part", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                write(out, key.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync();
        } catch (IOException e) {
            throw new CannotRun("The key file " + file + " can't be written: " + e.getMessage(), e);
        }
        known.put(key.id(), key);
        return key;
    }

    private MasterKey read(Path file) {
        if (!Files.exists(file)) {
            throw new CannotRun(
                    "The key file " + file + " is missing: put it back, or recover it from the two escrow halves"
                            + " (stationhouse keys recover).");
        }
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new CannotRun("The key file " + file
                        + " can be read by others: run chmod 600 on it, and rotate the" + " master key if anyone did.");
            }
            return MasterKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new CannotRun("The key file " + file + " can't be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CannotRun(
                    "The key file " + file + " is damaged (" + e.getMessage() + "): put back a good copy, or recover"
                            + " it from the two escrow halves (stationhouse keys recover).");
        }
    }

    private static void write(FileChannel out, byte[] bytes) throws IOException {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
        out.force(true);
    }

    private void sync() throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
