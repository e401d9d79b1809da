package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.ledger.Report;

/** Proves a backup of an external database: loads it into our own PostgreSQL in a scratch folder, and checks its audit trail. */
record CopyDrill(
        Database database, BackupFolder folder, BackupKeys keys, Function<Database, Report> audit, Clock clock) {

    DrillReport run(CopyManifest manifest) throws IOException {
        DataFolder house = database.folder();
        Path scratch = house.data().resolveSibling(house.data().getFileName() + ".drill");
        Durable.deleteTree(scratch);
        Instant began = clock.instant();
        var findings = new ArrayList<String>();
        try {
            Files.createDirectories(scratch);
            CopyLoad load = CopyLoad.ofBackup(
                    folder.of(new Generation(manifest.id())),
                    keys.identity(),
                    keys.signer().key());
            DataFolder copy = DataFolder.at(scratch.resolve("data"));
            try (Database restored = Database.of(copy, Options.serving(database.binaries()))) {
                CopyLoad.Loaded loaded = load.into(restored, scratch.resolve("no-keys"));
                Instant open = clock.instant();
                loaded.badFiles()
                        .forEach(file -> findings.add("The stored file " + file + " is missing or was altered."));
                Report report = audit.apply(restored);
                report.findings().forEach(it -> findings.add("Audit trail: " + it.sentence()));
                return new DrillReport(
                        began,
                        manifest.id(),
                        Duration.between(began, open),
                        Duration.between(open, clock.instant()),
                        0,
                        loaded.files(),
                        loaded.tables(),
                        loaded.rows(),
                        report.rows(),
                        List.copyOf(findings));
            }
        } finally {
            Durable.deleteTree(scratch);
        }
    }
}
