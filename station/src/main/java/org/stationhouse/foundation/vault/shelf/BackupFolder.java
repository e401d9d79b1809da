package org.stationhouse.foundation.vault.shelf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.Durable;

/**
 * Where the backups of one house lie. Nothing in here is readable without the keys folder or the recovery passphrase, except times
 * and sizes.
 *
 * <pre>
 * format              the word and number of this layout
 * keyring             the keys of the generations that have not expired, each closed for its recipients
 * recovery            the recovery key, closed with the passphrase
 * ID/base.box         base copy of the database; ID/files.box what the file store held; ID/manifest.box and its signature
 * wal/ID-LSN.wal      the write-ahead log since that base copy
 * wal/head            how far the archive reached, signed
 * files/xx/NAME       bytes of the file store as they lie there, encrypted with their records' keys
 * orders.journal      orders whose effect must survive a restore
 * drills/TIME.note    signed reports of the drills
 * </pre>
 */
public record BackupFolder(Path root) {

    public static final String FORMAT = "stationhouse backups 1";

    /** Folder of the tables in a backup of an external database. */
    public static final String TABLES = "tables";

    public BackupFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path format() {
        return root.resolve("format");
    }

    public Path keyring() {
        return root.resolve("keyring");
    }

    public Path recovery() {
        return root.resolve("recovery");
    }

    public Path current() {
        return root.resolve("current");
    }

    public Path wal() {
        return root.resolve("wal");
    }

    public Path head() {
        return wal().resolve("head");
    }

    public Path files() {
        return root.resolve("files");
    }

    public Path orders() {
        return root.resolve("orders.journal");
    }

    public Path drills() {
        return root.resolve("drills");
    }

    public Path of(Generation generation) {
        return root.resolve(generation.id());
    }

    public Path manifest(Generation generation) {
        return of(generation).resolve("manifest.box");
    }

    public Path signature(Generation generation) {
        return of(generation).resolve("manifest.note");
    }

    /** Makes the folder on first use. */
    public BackupFolder made() throws IOException {
        Durable.folder(root);
        if (!Files.exists(format())) {
            Durable.write(format(), FORMAT + "\n");
        }
        Durable.folder(wal());
        return checked();
    }

    /** @throws CannotRun when there are no backups here, or a newer program made them */
    public BackupFolder checked() throws IOException {
        if (!Files.isRegularFile(format())) {
            throw new CannotRun("There are no backups of Stationhouse in " + root + ".");
        }
        String format = Files.readString(format()).strip();
        if (!format.equals(FORMAT)) {
            throw new CannotRun("The backups in " + root + " have the format \"" + format
                    + "\": use the version of the program that made them.");
        }
        return this;
    }

    /** Generations that have a folder, oldest first; an unfinished one is among them. */
    public List<Generation> generations() throws IOException {
        try (var all = Files.list(root)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(Generation::named)
                    .sorted()
                    .map(Generation::new)
                    .toList();
        }
    }

    /** Whether it is a copy of the database's files, from which every second can be restored, not the export of an external one. */
    public boolean physical(Generation generation) {
        return !Files.isDirectory(of(generation).resolve(TABLES));
    }

    public boolean complete(Generation generation) {
        return Files.exists(manifest(generation)) && Files.exists(signature(generation));
    }

    /** One at a time makes, expires or proves backups; closing it lets the next in. */
    public Lock lock() throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Lock(channel);
            }
        } catch (OverlappingFileLockException sameProgram) {
            // the same answer as for another program
        }
        channel.close();
        throw new CannotRun("Another backup or drill is running in " + root + ".");
    }

    public record Lock(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
