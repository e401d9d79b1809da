package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * The bytes of the file store, kept once for all generations: a stored file never changes, and it lies there encrypted with its
 * record's key already. Each generation lists what it needs; a copy goes when no living generation lists it.
 */
final class FilePool {

    private final BackupFolder folder;
    private final Path store;

    FilePool(BackupFolder folder, DataFolder house) {
        this.folder = folder;
        this.store = house.data().resolve("files");
    }

    /**
     * Copies what is new and writes the list of this generation.
     *
     * @param before the list of the generation before, whose hashes need not be computed again; null when there is none
     */
    Manifest.Stored keep(Generation generation, BoxKey key, FileList.@Nullable Reader before) throws IOException {
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
            if (Files.exists(copy) && Files.size(copy) == size) {
                return before != null && before.size() == size ? before : new FileList.Line(path, size, hashed(copy));
            }
            Durable.folder(Durable.folderOf(copy));
            MessageDigest digest = Manifest.digest();
            Durable.write(copy, out -> {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(new DigestOutputStream(out, digest));
                }
            });
            return new FileList.Line(path, Files.size(copy), Manifest.hex(digest.digest()));
        } catch (NoSuchFileException gone) {
            return null;
        }
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
     * Lays the files of a generation out and holds each against its hash.
     *
     * @return names of those that are missing or were altered, at most a hundred
     */
    List<String> lay(Generation generation, BoxKey key, Path into) throws IOException {
        var bad = new ArrayList<String>();
        try (var list = new FileList.Reader(folder, generation, key)) {
            while (list.next() != null) {
                FileList.Line line = list.take();
                Path target = into.resolve(line.path()).normalize();
                if (!target.startsWith(into)) {
                    throw new CannotRun("The list of files of backup " + generation + " leaves its folder.");
                }
                if (!laid(line, target).equals(Optional.of(line.sha256())) && bad.size() < 100) {
                    bad.add(line.path());
                }
            }
        }
        return bad;
    }

    private Optional<String> laid(FileList.Line line, Path target) throws IOException {
        Path copy = folder.files().resolve(line.path());
        if (!Files.exists(copy)) {
            return Optional.empty();
        }
        MessageDigest digest = Manifest.digest();
        Durable.folder(Durable.folderOf(target));
        Durable.write(target, out -> {
            try (InputStream in = Files.newInputStream(copy)) {
                in.transferTo(new DigestOutputStream(out, digest));
            }
        });
        return Optional.of(Manifest.hex(digest.digest()));
    }

    /** Removes the copies that none of these generations lists. */
    void sweep(List<Generation> living, Identity identity) throws IOException {
        var lists = new ArrayList<FileList.Reader>();
        try {
            for (Generation generation : living) {
                if (Files.exists(FileList.file(folder, generation))) {
                    lists.add(new FileList.Reader(folder, generation, new Keyring(folder).open(generation, identity)));
                }
            }
            StoredFiles.walk(folder.files(), (path, copy) -> {
                boolean wanted = false;
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
