package org.stationhouse.foundation.vault.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.SyncBehind;

/**
 * The bytes of the file store, kept once for all generations: a stored file never changes, and it lies there encrypted with its
 * record's key already. Each generation lists what it needs; a copy goes when no living generation lists it.
 */
public final class FilePool {

    private final BackupFolder folder;
    private final Path store;

    /** @param store the folder of the file store */
    public FilePool(BackupFolder folder, Path store) {
        this.folder = folder;
        this.store = store;
    }

    /** Copies what is new since the newest whole generation, and writes the list of this one. */
    public Manifest.Stored keepAll(Generation generation, BoxKey key, BackupKeys keys) throws IOException {
        Generation before = folder.generations().stream()
                .filter(it -> it.compareTo(generation) < 0 && folder.complete(it))
                .reduce((older, newer) -> newer)
                .orElse(null);
        if (before == null) {
            return keep(generation, key, null);
        }
        BoxKey older = new Keyring(folder).open(before, keys.identity());
        try (var list = new FileList.Reader(folder, before, older)) {
            return keep(generation, key, list);
        } finally {
            older.destroy();
        }
    }

    /**
     * Copies what is new and writes the list of this generation.
     *
     * @param before the list of the generation before, whose hashes need not be computed again; null when there is none
     */
    public Manifest.Stored keep(Generation generation, BoxKey key, FileList.@Nullable Reader before)
            throws IOException {
        long[] totals = new long[2];
        Durable.write(FileList.file(folder, generation), out -> {
            try (var list = new FileList.Writer(out, key, generation)) {
                StoredFiles.walk(store, (path, file) -> {
                    FileList.Line line = kept(path, file, before == null ? null : before.find(path));
                    if (line != null) {
                        list.add(line);
                        totals[0]++;
                        totals[1] += line.size();
                    }
                });
            }
        });
        return new Manifest.Stored(totals[0], totals[1]);
    }

    /** @return null when the file went away meanwhile, by an order or because its upload was given up */
    private FileList.@Nullable Line kept(String path, Path file, FileList.@Nullable Line before) throws IOException {
        Path copy = folder.files().resolve(path);
        try {
            long size = Files.size(file);
            if (!Files.exists(copy) || Files.size(copy) != size) {
                return new FileList.Line(path, size, copied(file, copy));
            }
            return before != null && before.size() == size ? before : new FileList.Line(path, size, hashed(copy));
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    private static String copied(Path from, Path to) throws IOException {
        Durable.folder(Durable.folderOf(to));
        MessageDigest digest = Manifest.digest();
        Durable.write(to, out -> {
            try (InputStream in = Files.newInputStream(from)) {
                in.transferTo(new DigestOutputStream(out, digest));
            }
        });
        return Manifest.hex(digest.digest());
    }

    /** Copies the files of one folder of the store that have no copy yet. */
    public void follow(Path shard) throws IOException {
        StoredFiles.inShard(shard, (path, file) -> {
            Path copy = folder.files().resolve(path);
            if (!Files.exists(copy)) {
                try {
                    copied(file, copy);
                } catch (NoSuchFileException gone) {
                    Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + Durable.PART));
                }
            }
        });
    }

    private static String hashed(Path copy) throws IOException {
        MessageDigest digest = Manifest.digest();
        try (InputStream in = Files.newInputStream(copy);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return Manifest.hex(digest.digest());
    }

    /**
     * Lays the files of a generation out and holds each against its hash; then those that came after it, whose hashes the database
     * knows. What the restored database doesn't know is set aside by its sweep.
     *
     * @param disk brings them to the disk
     * @return names of those that are missing or were altered, at most a hundred
     */
    public List<String> lay(Generation generation, BoxKey key, SyncBehind disk) throws IOException {
        var bad = new ArrayList<String>();
        try (var list = new FileList.Reader(folder, generation, key)) {
            while (list.next() != null) {
                FileList.Line line = list.take();
                Path copy = folder.files().resolve(line.path());
                boolean good = Files.exists(copy)
                        && laid(copy, target(line.path()), disk).equals(line.sha256());
                if (!good && bad.size() < 100) {
                    bad.add(line.path());
                }
            }
        }
        StoredFiles.walk(folder.files(), (path, copy) -> {
            if (!Files.getLastModifiedTime(copy).toInstant().isBefore(generation.started())
                    && !Files.exists(target(path))) {
                laid(copy, target(path), disk);
            }
        });
        return bad;
    }

    /** Nobody sees the folder before all is in it, so no file needs to be whole at once. */
    private static String laid(Path from, Path to, SyncBehind disk) throws IOException {
        Durable.folder(Durable.folderOf(to));
        MessageDigest digest = Manifest.digest();
        try (InputStream in = Files.newInputStream(from);
                var out = new DigestOutputStream(Channels.newOutputStream(Durable.create(to)), digest)) {
            in.transferTo(out);
        }
        disk.add(to);
        return Manifest.hex(digest.digest());
    }

    private Path target(String path) {
        Path target = store.resolve(path).normalize();
        if (!target.startsWith(store)) {
            throw new CannotRun("The list of files in the backup leaves its folder.");
        }
        return target;
    }

    /** Removes the copies that none of these generations lists; what came after the newest of them is in no list yet. */
    public void sweep(List<Generation> living, Identity identity) throws IOException {
        var lists = new ArrayList<FileList.Reader>();
        try {
            for (Generation generation : living) {
                lists.add(new FileList.Reader(folder, generation, new Keyring(folder).open(generation, identity)));
            }
            StoredFiles.walk(folder.files(), (path, copy) -> {
                boolean wanted = living.isEmpty()
                        || !Files.getLastModifiedTime(copy)
                                .toInstant()
                                .isBefore(living.getLast().started());
                for (FileList.Reader list : lists) {
                    wanted |= list.find(path) != null;
                }
                if (!wanted) {
                    Files.delete(copy);
                }
            });
        } finally {
            for (FileList.Reader list : lists) {
                list.close();
            }
        }
    }
}
