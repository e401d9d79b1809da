package org.stationhouse.foundation.vault.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.BoxInput;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Envelope;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;

/**
 * An export that was opened: a folder of its own with its envelope, or a backup of an external database among the others, whose
 * key lies in the keyring.
 *
 * @param place where its list of files and their bytes lie
 */
record CopySource(Path folder, BackupFolder place, CopyManifest manifest, BoxKey key) {

    /** @throws CannotRun when it is none, only half of one, altered, or this key or passphrase doesn't open it */
    static CopySource open(Path from, Identity identity) throws IOException {
        Path folder = from.toAbsolutePath().normalize();
        try {
            BackupFolder parent = new BackupFolder(Durable.folderOf(folder));
            String name = String.valueOf(folder.getFileName());
            if (Generation.named(name) && Files.exists(parent.format())) {
                BoxKey key = new Keyring(parent.checked()).open(new Generation(name), identity);
                return new CopySource(folder, parent, CopyManifest.read(folder, name, key), key);
            }
            if (!Files.isRegularFile(folder.resolve(CopyExport.KEY))) {
                throw new CannotRun("There is no export of Stationhouse in " + folder + ".");
            }
            Envelope envelope = Envelope.parse(Files.readString(folder.resolve(CopyExport.KEY)));
            BoxKey key = envelope.open(identity)
                    .map(BoxKey::of)
                    .orElseThrow(() -> new CannotRun(
                            switch (identity) {
                                case Identity.Passphrase phrase -> "The passphrase is wrong.";
                                case Identity.Holder holder -> "This key does not open the export in " + folder + ".";
                            }));
            return new CopySource(folder, new BackupFolder(folder), CopyManifest.read(folder, envelope.id(), key), key);
        } catch (BadBox e) {
            throw new CannotRun("The export in " + folder + " was altered: " + e.getMessage() + ".", e);
        }
    }

    String id() {
        return manifest.id();
    }

    /** The CSV text of a table; its hash is complete once all of it was read. */
    DigestInputStream table(CopyManifest.Table table, MessageDigest digest) throws IOException {
        Path file = CopyWriting.file(folder, table.name());
        if (!Files.exists(file)) {
            throw new CannotRun(
                    "The export in " + folder + " is only half an export: " + file.getFileName() + " is missing.");
        }
        return new DigestInputStream(
                new InflaterInputStream(new BoxInput(
                        new BufferedInputStream(Files.newInputStream(file), 1 << 16),
                        key,
                        CopyWriting.name(id(), table.name()))),
                digest);
    }

    /** Reads everything once, so that nothing is begun with an export that can't be finished. */
    void check() throws IOException {
        for (CopyManifest.Table table : manifest.tables()) {
            MessageDigest digest = Manifest.digest();
            try (InputStream in = table(table, digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (BadBox | ZipException e) {
                throw new CannotRun("The table " + table.name() + " of the export was altered or cut short.", e);
            }
            if (!Manifest.hex(digest.digest()).equals(table.sha256())) {
                throw new CannotRun("The table " + table.name() + " of the export is not what its manifest says.");
            }
        }
    }

    /** Writes the tables as plain CSV files. */
    void csv(Path to) throws IOException {
        Files.createDirectories(to);
        for (CopyManifest.Table table : manifest.tables()) {
            try (InputStream in = table(table, Manifest.digest())) {
                Durable.write(to.resolve(table.name().replace("\"", "") + ".csv"), out -> in.transferTo(out));
            }
        }
    }
}
