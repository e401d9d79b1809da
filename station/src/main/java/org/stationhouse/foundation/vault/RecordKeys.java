package org.stationhouse.foundation.vault;

/**
 * Keys of single records. What is encrypted with a record's key can be made unreadable everywhere, in backups too once their own
 * keys expire, by destroying that one key. A known record costs no statement.
 */
public interface RecordKeys {

    /**
     * Encrypts with the key of a record; the key is made on first use, in the caller's transaction.
     *
     * @param record public reference of the record, or another name that never changes; 1 to 100 characters
     * @param purpose what the bytes are, for example {@code audit.values}: they open under the same purpose only
     * @return AES-256-GCM ciphertext: version (1 byte), id of the key (8), nonce (12), ciphertext with tag (clear + 16)
     * @throws KeyDestroyed when the record's key was destroyed
     */
    byte[] seal(String record, String purpose, byte[] clear);

    /** Encrypts for no purpose in particular. */
    default byte[] seal(String record, byte[] clear) {
        return seal(record, "", clear);
    }

    /**
     * @throws KeyDestroyed when the record's key was destroyed
     * @throws IllegalStateException when the bytes were altered, or sealed for another record or purpose
     */
    byte[] open(String record, String purpose, byte[] sealed);

    default byte[] open(String record, byte[] sealed) {
        return open(record, "", sealed);
    }

    /**
     * Destroys the key of a record, in the caller's transaction: nothing sealed with it can be opened again, on this node from
     * then on and on others within five seconds after the commit. A record that never had a key gets none later either.
     */
    void destroy(String record);

    /** The key that would open this was destroyed by an order or the retention schedule. */
    final class KeyDestroyed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyDestroyed() {
            super("the key of this record was destroyed");
        }
    }
}
