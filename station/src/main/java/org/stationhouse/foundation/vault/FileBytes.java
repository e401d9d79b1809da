package org.stationhouse.foundation.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * The bytes of files, exactly as they came in, each under an id of its own and encrypted with a key that the key of its record
 * wraps. Who may see them, and the audit line of seeing them, is the caller's affair: bytes don't know what they show.
 */
public interface FileBytes {

    /**
     * Bytes that lie safely on the disk but belong to no record yet. They are forgotten, unreadable and later swept away, unless kept
     * within twelve hours by the process that staged them.
     */
    interface Staged {

        PublicRef id();

        /** Bytes. */
        long size();

        /** SHA-256 in lower-case hexadecimal. */
        String sha256();
    }

    /**
     * A stored file.
     *
     * @param record public reference of the record it belongs to
     * @param size in bytes
     * @param sha256 of the original bytes, lower-case hexadecimal
     * @param disposedAt when its bytes were disposed of, null while they are kept
     */
    record Stored(
            PublicRef id,
            String record,
            long size,
            String sha256,
            Instant storedAt,
            @Nullable Instant disposedAt) {

        public Stored {
            if (size < 0 || HexFormat.of().parseHex(sha256).length != 32) {
                throw new IllegalArgumentException("a stored file has a size and a SHA-256");
            }
        }
    }

    /**
     * Reads all of it onto the disk, encrypted, with the same little memory for any length. Call it outside a transaction: a slow
     * sender must not hold a connection.
     *
     * @throws NoRoom when the disk is (almost) full; nothing is left behind
     * @throws IOException when the sender breaks off; nothing is left behind
     */
    Staged stage(InputStream bytes) throws IOException;

    /**
     * Gives staged bytes to a record, in the caller's transaction: with its commit the file is there whole, without it there is none.
     *
     * @throws IllegalStateException when they are older than twelve hours
     */
    Stored keep(Staged staged, String record);

    Optional<Stored> find(PublicRef id);

    /**
     * Opens the original bytes. Each part is checked before it is handed out; length and SHA-256 of the whole at the end.
     *
     * @throws FileDamaged here or while reading, when what lies on the disk is not what was stored; an alarm is raised
     * @throws java.util.NoSuchElementException for an unknown or disposed file
     * @throws RecordKeys.KeyDestroyed when its record's key was destroyed
     */
    InputStream open(PublicRef id);

    /** Writes the original bytes out; same errors as {@link #open}. */
    default long read(PublicRef id, OutputStream to) throws IOException {
        try (InputStream in = open(id)) {
            return in.transferTo(to);
        }
    }

    /**
     * Disposes of the bytes for good, in the caller's transaction: the key goes with it, the file after its commit. The row stays and
     * tells what was there. Two persons, holds and open cases are the caller's rules.
     */
    void dispose(PublicRef id, String why, Actor actor);

    /** What lies on the disk is not what was stored. */
    final class FileDamaged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public FileDamaged(PublicRef id, String what) {
            super("file " + id + " " + what);
        }
    }
}
