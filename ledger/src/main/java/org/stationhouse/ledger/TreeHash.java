package org.stationhouse.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of RFC 6962 section 2.1: a leaf begins with 0x00 and a node with 0x01, so that none passes for the other. */
public final class TreeHash {
    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    /** Finding the algorithm anew costs as much as hashing a row. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(TreeHash::sha256);

    private TreeHash() {}

    public static byte[] leaf(byte[] data) {
        var digest = DIGEST.get();
        digest.update((byte) 0);
        return digest.digest(data);
    }

    public static byte[] node(byte[] left, byte[] right) {
        var digest = DIGEST.get();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return DIGEST.get().digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
