package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.Ahead;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.SyncBehind;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;

/**
 * Puts archived log back into segment files as PostgreSQL wants them. The files of a generation and of the ones after it must follow
 * each other without a gap; the log of a base copy that failed later still serves the copy before it.
 */
final class WalLayout implements AutoCloseable {

    /** Frames of up to four megabytes. */
    private static final int FRAMES_AHEAD = 4;

    private final BackupFolder folder;
    private final Identity identity;
    private final Manifest manifest;
    private final SyncBehind disk;
    private final Map<String, BoxKey> keys = new HashMap<>();

    /**
     * @param reached the first byte of log that is missing
     * @param until when the last of it arrived
     */
    record Laid(Lsn reached, Instant until) {}

    WalLayout(BackupFolder folder, Identity identity, Manifest manifest, SyncBehind disk) {
        this.folder = folder;
        this.identity = identity;
        this.manifest = manifest;
        this.disk = disk;
    }

    /**
     * Reads the chain of files and writes their segments into a folder.
     *
     * @param enough log that arrived after this is left out from the second frame on; null for all
     */
    Laid lay(Path segments, @Nullable Instant enough) throws IOException {
        var generation = new Generation(manifest.generation());
        List<Path> files = new WalArchive(folder).since(generation);
        if (files.isEmpty()) {
            throw new CannotRun("Backup " + generation + " is only half a backup: its log is missing.");
        }
        Lsn reached = Lsn.of(manifest.from()).segment(manifest.segmentSize());
        Instant until = manifest.started();
        for (Path file : files) {
            WalHeader header = WalReader.header(file);
            if (!ours(header)) {
                break;
            }
            if (header.from().compareTo(reached) > 0) {
                throw new CannotRun("The archive of the log has a gap: what was written between " + reached + " and "
                        + header.from() + " is missing. Restore to a time before " + until + ".");
            }
            try (var reader = new WalReader(file, key(header.generation()));
                    var frames = new Ahead<>("log", FRAMES_AHEAD, reader::next);
                    var into = new Segments(segments)) {
                for (var frame = frames.next(); frame != null; frame = frames.next()) {
                    into.write(frame.from(), frame.log());
                    reached = frame.to().compareTo(reached) > 0 ? frame.to() : reached;
                    if (enough != null && until.isAfter(enough) && consistent(reached)) {
                        return new Laid(reached, until);
                    }
                    until = frame.at().isAfter(until) ? frame.at() : until;
                }
            }
        }
        if (!consistent(reached)) {
            throw new CannotRun("Backup " + generation + " is only half a backup: its log ends at " + reached
                    + " and must reach " + manifest.to() + ".");
        }
        return new Laid(reached, until);
    }

    private boolean ours(WalHeader header) {
        return Long.toUnsignedString(header.system()).equals(manifest.system())
                && header.timeline() == manifest.timeline()
                && header.segmentSize() == manifest.segmentSize();
    }

    private boolean consistent(Lsn reached) {
        return reached.compareTo(Lsn.of(manifest.to())) >= 0;
    }

    private BoxKey key(Generation generation) throws IOException {
        BoxKey key = keys.get(generation.id());
        if (key == null) {
            key = new Keyring(folder).open(generation, identity);
            keys.put(generation.id(), key);
        }
        return key;
    }

    /** Segment files, each of full size from the start: what is not written is zero, which ends the log. */
    private final class Segments implements AutoCloseable {

        private final Path folder;
        private @Nullable RandomAccessFile open;
        private @Nullable Lsn segment;

        Segments(Path folder) {
            this.folder = folder;
        }

        void write(Lsn from, byte[] log) throws IOException {
            int size = manifest.segmentSize();
            int done = 0;
            while (done < log.length) {
                Lsn at = from.plus(done);
                Lsn start = at.segment(size);
                int some = (int) Math.min(log.length - done, size - at.minus(start));
                RandomAccessFile file = file(start);
                file.seek(at.minus(start));
                file.write(log, done, some);
                done += some;
            }
        }

        private RandomAccessFile file(Lsn start) throws IOException {
            RandomAccessFile file = open;
            if (file == null || !start.equals(segment)) {
                close();
                Path path = path(start);
                file = new RandomAccessFile(path.toFile(), "rw");
                file.setLength(manifest.segmentSize());
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
                open = file;
                segment = start;
            }
            return file;
        }

        private Path path(Lsn start) {
            return folder.resolve(start.file(manifest.timeline(), manifest.segmentSize()));
        }

        @Override
        public void close() throws IOException {
            if (open != null && segment != null) {
                open.close();
                open = null;
                disk.add(path(segment));
            }
        }
    }

    @Override
    public void close() {
        keys.values().forEach(BoxKey::destroy);
    }
}
