package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.HouseKeys;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.foundation.vault.shelf.Recovery;

/**
 * Makes one generation: a new key, the log archive turned to it, the base copy, the files, the count of rows, and the signed
 * manifest last, so that a generation without one is known as half.
 */
final class BaseRun {

    private static final String NEVER_CAME = "The log of the database is not being archived: the server that holds ";

    private final Running database;
    private final DataFolder house;
    private final BackupFolder folder;
    private final BackupKeys keys;
    private final ZoneId zone;
    private final Clock clock;

    BaseRun(Running database, DataFolder house, BackupFolder folder, BackupKeys keys, ZoneId zone, Clock clock) {
        this.database = database;
        this.house = house;
        this.folder = folder;
        this.keys = keys;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param archive the receiver of this process; null when another process has it */
    Manifest make(@Nullable WalReceiver archive) throws IOException {
        Instant started = clock.instant();
        Generation generation = Generation.begun(started);
        BoxKey key = BoxKey.fresh();
        try (var base = database.base()) {
            if (base.foreignTablespaces() > 0) {
                throw new CannotRun("The database has tablespaces outside its folder, which a backup would miss.");
            }
            new Keyring(folder).add(generation, key, Recovery.recipients(folder, keys));
            Durable.folder(folder.of(generation));
            Durable.write(folder.current(), generation.id() + "\n");
            awaitTurn(generation);
            return copy(base, generation, key, started, archive);
        } finally {
            key.destroy();
        }
    }

    private Manifest copy(
            BaseStore base, Generation generation, BoxKey key, Instant started, @Nullable WalReceiver archive)
            throws IOException {
        BaseStore.Server server = base.server();
        Lsn from = base.start("stationhouse " + generation);
        List<Manifest.Copied> files = new BaseCopy(database.pgdata())
                .write(folder.of(generation).resolve("base.box"), key, generation + "/" + BaseCopy.NAME);
        BaseStore.Stopped stopped = base.stop();
        Instant consistent = clock.instant();
        Manifest.Mark mark = mark(base);
        Manifest.Stored stored = new FilePool(folder, house.data().resolve("files")).keepAll(generation, key, keys);
        WalReceiver.await(folder, keys, archive, generation, base.settled(), clock);
        var manifest = new Manifest(
                Manifest.FORMAT,
                generation.id(),
                version(),
                server.version(),
                Long.toUnsignedString(server.system()),
                server.timeline(),
                server.segmentSize(),
                from.toString(),
                stopped.at().toString(),
                started,
                consistent,
                zone.getId(),
                HouseKeys.id(house),
                HouseKeys.logins(house),
                stopped.label(),
                mark,
                files,
                stored);
        manifest.write(folder, key, keys.signer());
        return manifest;
    }

    private static Manifest.Mark mark(BaseStore base) {
        String at = base.quietSnapshot();
        Map<String, Long> rows = base.rows();
        base.endSnapshot();
        return new Manifest.Mark(at, rows);
    }

    /** The log since the base copy must be encrypted with this generation's key: it is, once its first file stands. */
    private void awaitTurn(Generation generation) throws IOException {
        for (int tries = 0; tries < 600; tries++) {
            if (!new WalArchive(folder).of(generation).isEmpty()) {
                return;
            }
            WalReceiver.pause(50);
        }
        throw new CannotRun(NEVER_CAME + house.data() + " did not take it up within 30 seconds.");
    }

    static String version() {
        String version = BaseRun.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }
}
