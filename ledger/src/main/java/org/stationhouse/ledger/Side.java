package org.stationhouse.ledger;

/**
 * The encrypted values before and after a change, kept beside the row. The row holds only {@link #hash}, so the key can
 * be destroyed, the values with it, and the tree still verifies.
 *
 * @param id of the audit row
 * @param salt 16 random bytes, so that equal values show nothing
 * @param ciphertext as stored
 */
public record Side(long id, byte[] salt, byte[] ciphertext) {
    public static final int SALT_LENGTH = 16;

    public Side {
        if (salt.length != SALT_LENGTH) throw new BadLedger("the salt of values before and after is not 16 bytes long");
        salt = salt.clone();
        ciphertext = ciphertext.clone();
    }

    /** SHA-256(salt || ciphertext). */
    public byte[] hash() {
        var digest = TreeHash.sha256();
        digest.update(salt);
        return digest.digest(ciphertext);
    }
}
