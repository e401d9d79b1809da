package org.stationhouse.foundation.vault;

/**
 * Keys of the agency as a whole, one per purpose, each with an id that what it made carries. They lie wrapped by the master key in
 * the database; the master key lies in the keys folder beside the data (see docs/keys.md). Once started, no call asks the database
 * or the disk, so that the audit goes on when both are in trouble.
 */
public interface AgencyKeys {

    /** Id of the audit's HMAC key now in use. */
    long hmacKey();

    /** @return HMAC-SHA-256 of the message, 32 bytes; IllegalArgumentException for a key that the agency never had */
    byte[] hmac(long key, byte[] message);

    /** Id of the Ed25519 key that signs checkpoints now. */
    long checkpointKey();

    /** @return Ed25519 signature, 64 bytes */
    byte[] sign(long key, byte[] message);

    /** @return public half of a checkpoint key as RFC 8032 has it, 32 bytes */
    byte[] checkpointPublic(long key);

    /**
     * Encrypts what belongs to no record, under a key derived from the master key for this purpose alone.
     *
     * @param purpose for example {@code backup.generation}
     * @return version, id of the master key, nonce, ciphertext with tag; it opens as long as that master key is kept
     */
    byte[] seal(String purpose, byte[] clear);

    /** @throws IllegalStateException when the bytes were altered or sealed for another purpose; {@link CannotRun} without the master key */
    byte[] open(String purpose, byte[] sealed);
}
