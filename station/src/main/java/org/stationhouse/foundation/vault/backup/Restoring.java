package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.SyncBehind;
import org.stationhouse.foundation.vault.orders.OrderFile;
import org.stationhouse.foundation.vault.postgres.Laying;
import org.stationhouse.foundation.vault.postgres.PgBinaries;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.HouseKeys;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;

/**
 * Brings a house back into an empty folder: checks everything that can be checked first, lays out the base copy, the log and the
 * files, and lets PostgreSQL recover to the moment asked for. Until it is done the folder is no data folder; a failure leaves it
 * as it was.
 */
public final class Restoring {

    /** A commit may reach the archive later than others that bear a later time. */
    private static final Duration LATE_COMMITS = Duration.ofMinutes(1);

    private static final long SPARE_MB = 256;
    /** How many times larger log is than its archive, roughly. */
    private static final long WALFOLD = 3;

    /** Says how long each part took. */
    private static final class Watch {
        private long began = System.nanoTime();

        Duration lap() {
            long now = System.nanoTime();
            var lap = Duration.ofNanos(now - began);
            began = now;
            return lap;
        }
    }

    private final RestoreRequest request;
    private final BackupFolder folder;

    public Restoring(RestoreRequest request) {
        this.request = request;
        this.folder = new BackupFolder(request.backups());
    }

    /**
     * @param generation the base copy it began with
     * @param at the moment restored to; null for the latest that the archive has
     * @param until when the last archived log arrived: for the latest, what came after this is lost
     * @param bytes of the database's files
     * @param files restored into the file store
     * @param badFiles names of files that are missing or altered
     */
    public record Laid(
            String generation,
            @Nullable Instant at,
            Instant until,
            ZoneId zone,
            long bytes,
            long files,
            List<String> badFiles,
            Took took) {

        private Laid recovered(Duration length) {
            return new Laid(generation, at, until, zone, bytes, files, badFiles, took.recovering(length));
        }

        /** On the agency's clock, for the person at the console. */
        public String reaches() {
            return MomentAsked.local(at == null ? until : at, zone).replace(' ', 'T');
        }
    }

    /**
     * How long each part took.
     *
     * @param log to lay out the archived log
     * @param base to lay out the base copy
     * @param files to copy the stored files and bring everything to the disk
     * @param recovery of the database, from its start to its end
     */
    public record Took(Duration log, Duration base, Duration files, Duration recovery) {

        private Took recovering(Duration length) {
            return new Took(log, base, files, length);
        }
    }

    /** @throws CannotRun with one sentence; nothing is changed then */
    public Laid restore(PgBinaries binaries) throws IOException {
        try {
            return restored(binaries);
        } catch (BadBox e) {
            throw new CannotRun(e.getMessage() + ": put back a good copy of " + folder.root() + ".", e);
        }
    }

    private Laid restored(PgBinaries binaries) throws IOException {
        folder.checked();
        Opened opened = Opened.by(request, folder);
        Chosen chosen = Chosen.of(folder, opened.identity(), opened.signs(), request);
        roomFor(chosen);
        List<Path> fresh = Stream.of(request.to().keys(), request.to().backups())
                .filter(path -> !Files.exists(path))
                .toList();
        try (var laying = Laying.into(request.to())) {
            try {
                Laid laid = lay(laying, opened, chosen);
                var watch = new Watch();
                new Recovering(request.to()).run(binaries);
                return laid.recovered(watch.lap());
            } catch (IOException | RuntimeException e) {
                laying.undo();
                for (Path path : fresh) {
                    Durable.deleteTree(path);
                }
                throw e;
            }
        }
    }

    private Laid lay(Laying laying, Opened opened, Chosen chosen) throws IOException {
        Manifest manifest = chosen.manifest();
        Path pgdata = laying.pgdata();
        BoxKey key = new Keyring(folder).open(chosen.generation(), opened.identity());
        try (var disk = new SyncBehind()) {
            var watch = new Watch();
            orders(opened);
            Path segments = Files.createDirectories(pgdata.resolve("pg_wal"));
            Instant enough = chosen.at() == null ? null : chosen.at().plus(LATE_COMMITS);
            WalHead head = WalHead.read(folder, opened.signs()).orElse(null);
            WalLayout.Laid log = log(opened, manifest, segments, enough, disk);
            Instant until = reached(head, manifest, log, chosen.at());
            Duration logTook = watch.lap();
            new BaseLayout(manifest, disk)
                    .read(
                            folder.of(chosen.generation()).resolve("base.box"),
                            key,
                            chosen.generation() + "/" + BaseCopy.NAME,
                            pgdata);
            Duration baseTook = watch.lap();
            new Recovering(request.to(), pgdata).prepare(manifest.label(), chosen);
            DataFolder house = request.to();
            Path files = house.data().resolve("files");
            List<String> bad = new FilePool(folder, files).lay(chosen.generation(), key, disk);
            HouseKeys.copy(request.keys(), house.keys());
            HouseKeys.putBack(manifest, house);
            keepOrders(house);
            Durable.write(house.data().resolve("restored"), reason(manifest, chosen.at(), until));
            disk.finish();
            laying.finish(manifest.folder());
            return new Laid(
                    manifest.generation(),
                    chosen.at(),
                    until,
                    ZoneId.of(manifest.zone()),
                    manifest.bytes(),
                    manifest.stored().count(),
                    bad,
                    new Took(logTook, baseTook, watch.lap(), Duration.ZERO));
        } finally {
            key.destroy();
        }
    }

    private WalLayout.Laid log(
            Opened opened, Manifest manifest, Path segments, @Nullable Instant enough, SyncBehind disk)
            throws IOException {
        try (var layout = new WalLayout(folder, opened.identity(), manifest, disk)) {
            return layout.lay(segments, enough);
        }
    }

    private void orders(Opened opened) throws IOException {
        WalHead head = WalHead.read(folder, opened.signs()).orElse(null);
        if (head != null && !OrderFile.holds(folder.orders(), head.orders())) {
            throw new CannotRun(
                    "The order journal in " + folder.root() + " was cut off or altered: put back its copy.");
        }
    }

    /** The order journal goes along: before the house opens, what its database has forgotten is carried out again. */
    private void keepOrders(DataFolder house) throws IOException {
        Path here = new BackupFolder(house.backups()).orders();
        if (Files.exists(folder.orders()) && !Files.exists(here)) {
            new BackupFolder(house.backups()).made();
            Durable.write(here, Files.readAllBytes(folder.orders()));
        }
    }

    private static String reason(Manifest manifest, @Nullable Instant at, Instant until) {
        return "restored to " + (at == null ? until : at) + " from backup " + manifest.generation();
    }

    /** When the archive is known to hold everything up to a moment; refuses a moment that it does not reach. */
    private Instant reached(@Nullable WalHead head, Manifest manifest, WalLayout.Laid log, @Nullable Instant at) {
        Instant until = log.until();
        if (head != null && head.timeline() == manifest.timeline()) {
            if (at == null && head.reached().compareTo(log.reached()) > 0) {
                throw new CannotRun("The archive of the log was cut off: it reached " + head.reached() + " and ends at "
                        + log.reached() + ". Restore to a time before "
                        + MomentAsked.local(until, ZoneId.of(manifest.zone())) + ".");
            }
            if (head.reached().compareTo(log.reached()) <= 0 && head.at().isAfter(until)) {
                until = head.at();
            }
        }
        if (at != null && at.isAfter(until)) {
            throw new CannotRun("The backups in " + folder.root() + " reach to "
                    + MomentAsked.local(until, ZoneId.of(manifest.zone())) + ": choose that or earlier.");
        }
        return until;
    }

    private void roomFor(Chosen chosen) throws IOException {
        Path place = request.to().data().toAbsolutePath();
        while (!Files.exists(place)) {
            place = Durable.folderOf(place);
        }
        long log = 0;
        for (Path file : new WalArchive(folder).since(chosen.generation())) {
            log += WALFOLD * Files.size(file);
        }
        long free = Files.getFileStore(place).getUsableSpace();
        long needed = chosen.manifest().bytes() + chosen.manifest().stored().bytes() + log + (SPARE_MB << 20);
        if (free < needed) {
            throw new CannotRun("There is not enough room in " + place + ": " + (needed >> 20) + " MB are needed and "
                    + (free >> 20) + " MB are free.");
        }
    }
}
