package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
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
    Manifest backUp(ZoneId zone, int keptDays, int waitingMegabytes) throws IOException {
        try (var alone = folder.lock()) {
            keepSealedKeys();
            WalReceiver here = receiver();
            var run = new BaseRun(running(), house, folder, keys, zone, clock);
            Manifest made;
            if (here != null || archivedElsewhere()) {
                made = run.make(here);
            } else {
                try (var meanwhile = new WalReceiver(running(), folder, keys, waitingMegabytes, clock).started()) {
                    made = run.make(meanwhile);
                }
            }
            new Expiry(folder).run(keys.identity(), keptDays, clock.instant());
            return made;
        }
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
            Files.copy(sealed, folder.root().resolve(HouseKeys.SEALED), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    Running running() {
        return Running.of(database);
    }

    /** Makes a backup and proves it. */
    DrillReport drill(ZoneId zone, int keptDays, int waitingMegabytes, Function<Database, Report> audit)
            throws IOException {
        Manifest made = backUp(zone, keptDays, waitingMegabytes);
        DrillReport report = new Drill(folder, house, database.binaries(), audit, clock).run(made, keys);
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
