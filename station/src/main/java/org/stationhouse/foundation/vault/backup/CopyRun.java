package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.foundation.vault.shelf.Recovery;

/**
 * A backup of an external database: its {@code COPY} export and the files, encrypted with a generation's key as any backup. Its log
 * is not ours, so the moments of these backups alone can be brought back; recovery to a second is its administrator's.
 */
record CopyRun(Database database, BackupFolder folder, BackupKeys keys, ZoneId zone, Clock clock) {

    CopyManifest make() throws IOException {
        Generation generation = Generation.begun(clock.instant());
        BoxKey key = BoxKey.fresh();
        try {
            new Keyring(folder).add(generation, key, Recovery.recipients(folder, keys));
            var place = Durable.folder(folder.of(generation));
            var tables = new CopyExport(database, zone, clock).tables(place, generation.id(), key);
            var files = new FilePool(folder, database.folder().data().resolve("files"));
            CopyManifest manifest = tables.with(files.keepAll(generation, key, keys));
            manifest.write(place, key);
            Manifest.sign(folder, generation, keys.signer());
            return manifest;
        } finally {
            key.destroy();
        }
    }
}
