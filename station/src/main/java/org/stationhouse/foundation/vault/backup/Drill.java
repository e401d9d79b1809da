package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.postgres.PgBinaries;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.ledger.Report;

/**
 * Proves a backup: restores it into a scratch folder, to the very place of the log at which all rows were counted, and compares
 * the rows of every table, the whole audit trail and the hash of every file. The keys stay where they are.
 */
final class Drill {

    private final BackupFolder folder;
    private final DataFolder house;
    private final PgBinaries binaries;
    private final Function<Database, Report> audit;
    private final Clock clock;

    /** @param audit checks the audit trail of a restored database */
    Drill(BackupFolder folder, DataFolder house, PgBinaries binaries, Function<Database, Report> audit, Clock clock) {
        this.folder = folder;
        this.house = house;
        this.binaries = binaries;
        this.audit = audit;
        this.clock = clock;
    }

    DrillReport run(Manifest manifest, BackupKeys keys) throws IOException {
        Path scratch = house.data().resolveSibling(house.data().getFileName() + ".drill");
        Durable.deleteTree(scratch);
        var copy = new DataFolder(
                scratch.resolve("data"), house.keys(), scratch.resolve("anchors"), scratch.resolve("backups"));
        Instant began = clock.instant();
        try {
            Files.createDirectories(scratch);
            Restoring.Laid laid = new Restoring(
                            RestoreRequest.toMark(folder.root(), house.keys(), copy, manifest.generation()))
                    .restore(binaries);
            Instant open = clock.instant();
            var findings = new ArrayList<String>();
            laid.badFiles().forEach(file -> findings.add("The stored file " + file + " is missing or was altered."));
            long[] lines = new long[1];
            try (Database restored = Database.of(copy, Options.command(binaries))) {
                Report report = audit.apply(restored);
                lines[0] = report.rows();
                report.findings().forEach(it -> findings.add("Audit trail: " + it.sentence()));
                rows(manifest, restored, findings);
            }
            return new DrillReport(
                    began,
                    manifest.generation(),
                    Duration.between(began, open),
                    Duration.between(open, clock.instant()),
                    manifest.bytes(),
                    laid.files(),
                    manifest.mark().rows().size(),
                    manifest.mark().rows().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    lines[0],
                    List.copyOf(findings));
        } finally {
            Durable.deleteTree(scratch);
        }
    }

    private static void rows(Manifest manifest, Database restored, List<String> findings) throws IOException {
        if (manifest.mark().at().isEmpty()) {
            findings.add(
                    "The database was too busy to say at which place its rows were counted: run the drill at a quieter time.");
            return;
        }
        Map<String, Long> expected = manifest.mark().rows();
        Map<String, Long> found;
        try (var base = Running.of(restored).base()) {
            found = base.rows();
        }
        var tables = new TreeSet<>(expected.keySet());
        tables.addAll(found.keySet());
        for (String table : tables) {
            if (!expected.getOrDefault(table, -1L).equals(found.getOrDefault(table, -1L))) {
                findings.add("The table " + table + " had " + expected.get(table) + " rows and came back with "
                        + found.get(table) + ".");
            }
        }
    }
}
