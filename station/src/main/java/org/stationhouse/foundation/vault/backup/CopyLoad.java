package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BoxInput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.Identity.Passphrase;
import org.stationhouse.foundation.vault.box.SyncBehind;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.HouseKeys;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.ledger.NoteKey;

/**
 * Loads an export into an empty database: tables of the export's own version, all rows in one transaction with every foreign key
 * checked, each table compared with the hash of what was exported. The audit trail begins a new epoch by itself, since the database
 * is another one.
 */
public final class CopyLoad {

    private final CopySource source;

    private CopyLoad(CopySource source) {
        this.source = source;
    }

    /** Figures of a load. */
    public record Loaded(int tables, long rows, long files, List<String> badFiles) {}

    /** @throws CannotRun when it is no export, half of one, altered, or this key doesn't open it */
    public static CopyLoad of(Path from, Identity identity) throws IOException {
        CopySource source = CopySource.open(from, identity);
        source.check();
        return new CopyLoad(source);
    }

    /**
     * Opens a backup of an external database.
     *
     * @throws CannotRun as {@link #of}, and when it is not signed by the agency
     */
    public static CopyLoad ofBackup(Path from, Path keys, @Nullable Passphrase passphrase) throws IOException {
        Path folder = from.toAbsolutePath().normalize();
        var place = new BackupFolder(Durable.folderOf(folder)).checked();
        Opened opened = Opened.by(
                new RestoreRequest(place.root(), keys, DataFolder.at(folder), null, passphrase, List.of()), place);
        return ofBackup(folder, opened.identity(), opened.signs());
    }

    static CopyLoad ofBackup(Path folder, Identity identity, NoteKey signs) throws IOException {
        var generation = new Generation(String.valueOf(folder.getFileName()));
        Manifest.checked(new BackupFolder(Durable.folderOf(folder)), generation, signs);
        return of(folder, identity);
    }

    /** Whether a folder is one of the backups, not an export of its own. */
    public static boolean isBackup(Path from) {
        Path folder = from.toAbsolutePath().normalize();
        return Generation.named(String.valueOf(folder.getFileName()))
                && Files.exists(new BackupFolder(Durable.folderOf(folder)).format());
    }

    /** Writes the tables as plain CSV files, for who wants to read them elsewhere. */
    public Loaded csv(Path to) throws IOException {
        source.csv(to.toAbsolutePath());
        return new Loaded(source.manifest().tables().size(), source.manifest().rows(), 0, List.of());
    }

    /**
     * @param database open and empty
     * @param keys keys folder of the house that was exported, where it is at hand
     */
    public Loaded into(Database database, Path keys) throws IOException {
        CopyManifest manifest = source.manifest();
        DataFolder house = database.folder();
        migrate(database, manifest.schema());
        try (var store = CopyStore.of(database)) {
            store.beginLoading();
            load(store, manifest);
            store.commit();
        }
        List<String> bad = files(house);
        keys(keys, house);
        orders(house);
        return new Loaded(
                manifest.tables().size(), manifest.rows(), manifest.files().count(), bad);
    }

    private static void migrate(Database database, String version) {
        Flyway flyway = Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().name(),
                        database.owner().secret())
                .locations("classpath:db/migration")
                .schemas("house")
                .defaultSchema("house")
                .target(version)
                .load();
        if (flyway.info().applied().length > 0) {
            throw new CannotRun(
                    "The database of " + database.folder().data() + " already holds records: load into an empty one.");
        }
        boolean known = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(it -> it != null && it.getVersion().equals(version));
        if (!known) {
            throw new CannotRun("The export was made by a newer version of the program (tables of " + version + ").");
        }
        flyway.migrate();
    }

    private void load(CopyStore store, CopyManifest manifest) throws IOException {
        List<CopyStore.Table> here = store.tables();
        List<String> names = here.stream().map(CopyStore.Table::name).sorted().toList();
        List<String> exported = manifest.tables().stream()
                .map(CopyManifest.Table::name)
                .sorted()
                .toList();
        if (!names.equals(exported)) {
            throw new CannotRun(
                    "The tables of the export are not those of its version: " + difference(names, exported) + ".");
        }
        store.empty(here);
        for (CopyManifest.Table table : manifest.tables()) {
            try (InputStream in = source.table(table, Manifest.digest())) {
                store.copyIn(table.name(), table.columns(), in);
            }
        }
        manifest.sequences().forEach(store::setSequence);
        for (CopyStore.Table table : here) {
            compare(store, table, manifest);
        }
        store.wake(here);
    }

    /** What was loaded must come out again byte for byte. */
    private static void compare(CopyStore store, CopyStore.Table table, CopyManifest manifest) throws IOException {
        CopyManifest.Table expected = manifest.tables().stream()
                .filter(it -> it.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
        MessageDigest digest = Manifest.digest();
        var sameColumns = new CopyStore.Table(table.name(), expected.columns(), table.order(), table.refersTo());
        try (var out = new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
            store.copyOut(sameColumns, out);
        }
        if (!Manifest.hex(digest.digest()).equals(expected.sha256())) {
            throw new IOException("the table " + table.name() + " did not come out of the database as it went in");
        }
    }

    private static List<String> difference(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        all.removeIf(name -> one.contains(name) && other.contains(name));
        return all;
    }

    private List<String> files(DataFolder house) throws IOException {
        try (var disk = new SyncBehind()) {
            List<String> bad = new FilePool(source.place(), house.data().resolve("files"))
                    .lay(new Generation(source.id()), source.key(), disk);
            disk.finish();
            return bad;
        }
    }

    /** The agency's keys come along; the passwords of the new database's logins stay. */
    private void keys(Path from, DataFolder house) throws IOException {
        Path sealed = source.folder().resolve(HouseKeys.SEALED);
        if (Files.exists(sealed)) {
            Durable.write(house.data().resolve(HouseKeys.SEALED), Files.readAllBytes(sealed));
        }
        HouseKeys.copyAgencys(from, house.keys());
    }

    private void orders(DataFolder house) throws IOException {
        Path box = source.folder().resolve(CopyExport.ORDERS);
        Path journal = new BackupFolder(house.backups()).orders();
        if (Files.exists(box) && !Files.exists(journal)) {
            new BackupFolder(house.backups()).made();
            try (var in = new BoxInput(Files.newInputStream(box), source.key(), source.id() + "/orders")) {
                Durable.write(journal, out -> in.transferTo(out));
            }
        }
    }
}
