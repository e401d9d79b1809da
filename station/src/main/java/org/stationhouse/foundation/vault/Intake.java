package org.stationhouse.foundation.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Takes the bytes of a large file in parts, over hours and restarts, until they are whole and {@link FileBytes} keeps them. What has
 * come lies encrypted on the disk; nothing of it can be read before it is whole, and nothing that has come is ever written again.
 */
public interface Intake {

    /** Every part but the last has a multiple of so many bytes. */
    int STEP = 1 << 16;

    /**
     * Begins, in the caller's transaction.
     *
     * @param record whose key guards what comes, as {@link FileBytes#keep} takes it
     * @param size of the whole file in bytes
     * @throws NoRoom when the disk is almost full, or would be with this file
     */
    PublicRef begin(String record, long size);

    /**
     * How many bytes lie safely on the disk: where the next part begins.
     *
     * @throws java.util.NoSuchElementException when this intake was forgotten
     */
    long at(PublicRef intake);

    /**
     * Takes a part that begins at {@link #at}. Call it outside a transaction. When the sender breaks off, what came in whole steps
     * stays.
     *
     * @return where the next part begins
     * @throws WrongPlace when the part begins elsewhere, or another part is on its way; nothing is taken
     * @throws NoRoom when the disk is (almost) full
     */
    long add(PublicRef intake, long from, InputStream part) throws IOException;

    /**
     * Ends when all has come: reads it once from the disk, which gives its SHA-256. May be called again. Call it outside a transaction.
     *
     * @param beside also gets every byte, in order
     * @throws WrongPlace when something is missing
     */
    FileBytes.Staged finish(PublicRef intake, OutputStream beside) throws IOException;

    /** Forgets it in the caller's transaction, with what has come unless it was kept; one that is forgotten is no error. */
    void forget(PublicRef intake);

    /** The part does not begin where the last one ended. */
    final class WrongPlace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long at;

        public WrongPlace(long at) {
            super("the next part begins at byte " + at);
            this.at = at;
        }

        public long at() {
            return at;
        }
    }
}
