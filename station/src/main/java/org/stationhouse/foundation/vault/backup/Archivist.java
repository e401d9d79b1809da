package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.HouseKeys;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.ledger.Report;

/** Makes, archives and expires the backups of one open database of our own. */
final class Archivist implements AutoCloseable {

    private final Database database;
    private final DataFolder house;
    private final Clock clock;
    private final BackupFolder folder;
    private final BackupKeys keys;
    private @Nullable WalReceiver receiver;
    private @Nullable FileFollower follower;

    Archivist(Database database, Clock clock) throws IOException {
        this.database = database;
        this.house = database.folder();
        this.clock = clock;
        this.folder = new BackupFolder(house.backups()).made();
        this.keys = BackupKeys.readOrMake(house.keys());
    }

    BackupFolder folder() {
        return folder;
    }

    BackupKeys keys() {
        return keys;
    }

    /** Keeps the archive of the log from now on. */
    synchronized void archive(int waitingMegabytes) {
        if (receiver == null) {
            receiver = new WalReceiver(running(), folder, keys, waitingMegabytes, clock).started();
            follower = new FileFollower(folder, house.data().resolve("files"), clock).started();
        }
    }

    /** The archive of the log of this process; null in a command. */
    synchronized @Nullable WalReceiver receiver() {
        return receiver;
    }

    /** Makes a backup and destroys what has expired. */
    Made backUp(ZoneId zone, int keptDays, int waitingMegabytes) throws IOException {
        try (var alone = folder.lock()) {
            keepSealedKeys();
            Made made;
            if (!database.embedded()) {
                made = Made.of(new CopyRun(database, folder, keys, zone, clock).make());
            } else if (receiver() != null || archivedElsewhere()) {
                made = Made.of(run(zone).make(receiver()));
            } else {
                try (var meanwhile = new WalReceiver(running(), folder, keys, waitingMegabytes, clock).started()) {
                    made = Made.of(run(zone).make(meanwhile));
                }
            }
            new Expiry(folder).run(keys.identity(), keptDays, clock.instant());
            return made;
        }
    }

    /** One of the two kinds, whichever the database allows. */
    record Made(
            String id,
            long bytes,
            long files,
            @Nullable Manifest base,
            @Nullable CopyManifest copy) {

        static Made of(Manifest base) {
            return new Made(base.generation(), base.bytes(), base.stored().count(), base, null);
        }

        static Made of(CopyManifest copy) {
            return new Made(copy.id(), copy.files().bytes(), copy.files().count(), null, copy);
        }
    }

    private BaseRun run(ZoneId zone) {
        return new BaseRun(running(), house, folder, keys, zone, clock);
    }

    private boolean archivedElsewhere() throws IOException {
        try (var base = running().base()) {
            return base.slots().slot().filter(WalStore.Slot::active).isPresent();
        }
    }

    /** The sealed copy of the keys folder travels with the backups: with the two escrow halves it opens them. */
    private void keepSealedKeys() throws IOException {
        Path sealed = house.data().resolve(HouseKeys.SEALED);
        if (Files.exists(sealed)) {
            Durable.write(folder.root().resolve(HouseKeys.SEALED), Files.readAllBytes(sealed));
        }
    }

    Running running() {
        return Running.of(database);
    }

    /** Makes a backup and proves it. */
    DrillReport drill(ZoneId zone, int keptDays, int waitingMegabytes, Function<Database, Report> audit)
            throws IOException {
        Made made = backUp(zone, keptDays, waitingMegabytes);
        DrillReport report = made.base() != null
                ? new Drill(folder, house, database.binaries(), audit, clock).run(made.base(), keys)
                : new CopyDrill(database, folder, keys, audit, clock).run(Objects.requireNonNull(made.copy()));
        report.keep(folder, keys.signer());
        return report;
    }

    @Override
    public synchronized void close() {
        if (receiver != null) {
            receiver.close();
            receiver = null;
        }
        if (follower != null) {
            follower.close();
            follower = null;
        }
    }
}
