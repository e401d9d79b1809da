package org.stationhouse.foundation.vault.backup;

import java.io.BufferedInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.AheadInput;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.BoxInput;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.SyncBehind;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.foundation.vault.shelf.Manifest.Copied;

/** Lays the files of a base copy out again and holds each against the manifest. Decrypting, inflating and writing go on at once. */
final class BaseLayout {

    private static final int BUFFER = 1 << 17;

    /** Smaller files are brought to the disk by the database, which does so with all of them when it begins to recover. */
    private static final long LARGE = 1 << 20;

    private final Manifest manifest;
    private final SyncBehind disk;
    private final Map<String, Copied> awaited = new HashMap<>();

    BaseLayout(Manifest manifest, SyncBehind disk) {
        this.manifest = manifest;
        this.disk = disk;
        manifest.files().forEach(file -> awaited.put(file.path(), file));
    }

    /** @throws CannotRun when a file is missing, too much, or not what the manifest says */
    void read(Path box, BoxKey key, String name, Path pgdata) throws IOException {
        if (!Files.exists(box)) {
            throw new CannotRun("Backup " + manifest.generation() + " is only half a backup: " + box.getFileName()
                    + " is missing.");
        }
        var inflater = new Inflater();
        try (var tar = new TarArchiveInputStream(inflated(decrypted(box, key, name), inflater))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                lay(tar, entry, pgdata);
            }
        } catch (BadBox | ZipException e) {
            throw new CannotRun("The base copy of backup " + manifest.generation() + " was altered or is damaged.", e);
        } finally {
            inflater.end();
        }
        if (!awaited.isEmpty()) {
            throw new CannotRun("The base copy of backup " + manifest.generation() + " lacks " + awaited.size()
                    + " files that its manifest names.");
        }
    }

    private static InputStream decrypted(Path box, BoxKey key, String name) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(box), BUFFER);
        try {
            return new AheadInput(new BoxInput(file, key, name), "decrypt");
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static InputStream inflated(InputStream deflated, Inflater inflater) {
        return new AheadInput(new InflaterInputStream(deflated, inflater, BUFFER), "inflate");
    }

    private void lay(InputStream tar, TarArchiveEntry entry, Path pgdata) throws IOException {
        Path target = pgdata.resolve(entry.getName()).normalize();
        if (!target.startsWith(pgdata)) {
            throw new CannotRun("The base copy of backup " + manifest.generation() + " leaves its folder.");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            return;
        }
        Copied expected = awaited.remove(entry.getName());
        MessageDigest digest = Manifest.digest();
        long size = 0;
        Files.createDirectories(Durable.folderOf(target));
        try (var out = new FileOutputStream(target.toFile())) {
            byte[] buffer = new byte[BUFFER];
            for (int some = tar.read(buffer); some >= 0; some = tar.read(buffer)) {
                out.write(buffer, 0, some);
                digest.update(buffer, 0, some);
                size += some;
            }
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        if (expected == null || expected.size() != size || !expected.sha256().equals(Manifest.hex(digest.digest()))) {
            throw new CannotRun("The file " + entry.getName() + " of backup " + manifest.generation()
                    + " is not what its manifest says.");
        }
        if (size >= LARGE) {
            disk.add(target);
        }
    }
}
