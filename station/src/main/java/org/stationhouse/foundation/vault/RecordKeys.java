package org.stationhouse.foundation.vault;

/**
 * Keys of single records. What is encrypted with a record's key can be made unreadable everywhere, in backups too once their own
 * keys expire, by destroying that one key.
 */
public interface RecordKeys {

    /**
     * Encrypts with the key of a record; the key is made on first use, in the caller's transaction.
     *
     * @param record public reference of the record
     * @return AES-256-GCM ciphertext that names the key it needs
     */
    byte[] seal(String record, byte[] clear);

    /** @throws KeyDestroyed when the record's key was destroyed; IllegalStateException when the bytes were altered */
    byte[] open(String record, byte[] sealed);

    /** Destroys the key of a record, in the caller's transaction: nothing sealed with it can be opened again. */
    void destroy(String record);

    /** The key that would open this was destroyed by an order or the retention schedule. */
    final class KeyDestroyed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyDestroyed() {
            super("the key of this record was destroyed");
        }
    }
}
