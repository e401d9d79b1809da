package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Envelope;
import org.stationhouse.foundation.vault.box.Recipient;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.HouseKeys;
import org.stationhouse.foundation.vault.shelf.Manifest;

/**
 * Everything out: all tables in one snapshot, the stored files as they lie (encrypted with their records' keys), the order journal
 * and the sealed copy of the keys folder, encrypted for a recipient. It moves a house between versions of PostgreSQL and between
 * servers; {@code docs/export.md} has the format.
 */
public final class CopyExport {

    static final String KEY = "key";
    static final String ORDERS = "orders.box";

    private final Database database;
    private final DataFolder house;
    private final ZoneId zone;
    private final Clock clock;

    public CopyExport(Database database, ZoneId zone, Clock clock) {
        this.database = database;
        this.house = database.folder();
        this.zone = zone;
        this.clock = clock;
    }

    /** Figures of an export. */
    public record Written(String id, int tables, long rows, long files, long bytes) {}

    /** @throws CannotRun when the folder isn't empty; nothing is changed then */
    public Written write(Path to, List<? extends Recipient> recipients) throws IOException {
        Path folder = to.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            try (var all = Files.list(folder)) {
                if (!Files.isDirectory(folder) || all.findAny().isPresent()) {
                    throw new CannotRun("The folder " + folder + " is not empty: name an empty folder to export to.");
                }
            }
        }
        String id = Generation.begun(clock.instant()).id();
        BoxKey key = BoxKey.fresh();
        boolean done = false;
        try {
            Durable.folder(folder);
            Durable.write(folder.resolve("README.txt"), README);
            Durable.write(
                    folder.resolve(KEY),
                    Envelope.close(id, key.secret(), recipients).text());
            orders(folder, id, key);
            copyIfThere(house.data().resolve(HouseKeys.SEALED), folder.resolve(HouseKeys.SEALED));
            CopyManifest manifest = tables(folder, id, key);
            manifest = files(folder, manifest, key);
            manifest.write(folder, key);
            done = true;
            return new Written(
                    id,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().count(),
                    size(folder));
        } finally {
            key.destroy();
            if (!done) {
                Durable.deleteTree(folder);
            }
        }
    }

    /** All tables and sequences in one snapshot; the manifest still lacks the files. */
    CopyManifest tables(Path folder, String id, BoxKey key) throws IOException {
        Instant made = clock.instant();
        try (var store = CopyStore.of(database)) {
            store.beginReading();
            List<CopyManifest.Table> tables = new CopyWriting(store, folder, id, key).write();
            Map<String, Long> sequences = store.sequences();
            return new CopyManifest(
                    CopyManifest.FORMAT,
                    id,
                    BaseRun.version(),
                    store.version(),
                    store.schema(),
                    made,
                    zone.getId(),
                    HouseKeys.id(house),
                    tables,
                    sequences,
                    new Manifest.Stored(0, 0));
        }
    }

    private CopyManifest files(Path folder, CopyManifest manifest, BoxKey key) throws IOException {
        var generation = new Generation(manifest.id());
        var place = new BackupFolder(folder);
        Durable.folder(place.of(generation));
        Manifest.Stored stored = new FilePool(place, house.data().resolve("files")).keep(generation, key, null);
        return manifest.with(stored);
    }

    private void orders(Path folder, String id, BoxKey key) throws IOException {
        Path journal = new BackupFolder(house.backups()).orders();
        if (Files.exists(journal)) {
            Durable.write(folder.resolve(ORDERS), out -> {
                try (InputStream in = Files.newInputStream(journal);
                        var box = new BoxOutput(out, key, id + "/orders")) {
                    in.transferTo(box);
                }
            });
        }
    }

    private static void copyIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Durable.write(to, Files.readAllBytes(from));
        }
    }

    private static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static final String README = """
            An export of Stationhouse, encrypted. "key" holds its key, closed for the recipients; everything else opens with it.
            Load it into an empty house:  stationhouse load THIS_FOLDER --data NEW_FOLDER --key PRIVATE_KEY.pem
            Write its tables as plain CSV: stationhouse load THIS_FOLDER --csv FOLDER --key PRIVATE_KEY.pem
            The format is described in docs/export.md of the program.
            """;
}
