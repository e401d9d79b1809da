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
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;

/**
 * Puts archived log back into segment files as PostgreSQL wants them. The files of a generation and of the ones after it must follow
 * each other without a gap; the log of a base copy that failed later still serves the copy before it.
 */
final class WalLayout {

    private final BackupFolder folder;
    private final Identity identity;
    private final Manifest manifest;
    private final Map<String, BoxKey> keys = new HashMap<>();

    /**
     * @param reached the first byte of log that is missing
     * @param until when the last of it arrived
     */
    record Laid(Lsn reached, Instant until) {}

    WalLayout(BackupFolder folder, Identity identity, Manifest manifest) {
        this.folder = folder;
        this.identity = identity;
        this.manifest = manifest;
    }

    /**
     * Reads the chain of files and, when a folder is given, writes their segments there.
     *
     * @param enough log that arrived after this is left out from the second frame on; null for all
     */
    Laid lay(@Nullable Path segments, @Nullable Instant enough) throws IOException {
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
                    var into = new Segments(segments, manifest)) {
                for (var frame = reader.next(); frame != null; frame = reader.next()) {
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
    private static final class Segments implements AutoCloseable {

        private final @Nullable Path folder;
        private final Manifest manifest;
        private @Nullable RandomAccessFile open;
        private @Nullable Lsn segment;

        Segments(@Nullable Path folder, Manifest manifest) {
            this.folder = folder;
            this.manifest = manifest;
        }

        void write(Lsn from, byte[] log) throws IOException {
            if (folder == null) {
                return;
            }
            int size = manifest.segmentSize();
            int done = 0;
            while (done < log.length) {
                Lsn at = from.plus(done);
                Lsn start = at.segment(size);
                int some = (int) Math.min(log.length - done, size - at.minus(start));
                RandomAccessFile file = file(folder, start);
                file.seek(at.minus(start));
                file.write(log, done, some);
                done += some;
            }
        }

        private RandomAccessFile file(Path into, Lsn start) throws IOException {
            RandomAccessFile file = open;
            if (file == null || !start.equals(segment)) {
                close();
                Path path = into.resolve(start.file(manifest.timeline(), manifest.segmentSize()));
                file = new RandomAccessFile(path.toFile(), "rw");
                file.setLength(manifest.segmentSize());
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
                open = file;
                segment = start;
            }
            return file;
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
