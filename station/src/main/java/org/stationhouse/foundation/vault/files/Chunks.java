package org.stationhouse.foundation.vault.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * The form of an encrypted file, version 1: the version (1 byte), the file's id, which names its key (17 letters), then chunks of
 * 65,536 bytes, the last one shorter or empty only in an empty file, each AES-256-GCM with its own tag. The nonce is the number of
 * the chunk (11 bytes) and whether it is the last (1 byte), so chunks can't be dropped, doubled, swapped or cut off unseen (STREAM,
 * Hoang, Reyhanitabar, Rogaway and Vizár 2015); it never comes twice under a key, since each file has a key of its own.
 */
final class Chunks {

    static final int CLEAR = 1 << 16;
    static final int TAG = 16;
    static final int HEAD = 1 + 17;

    private static final byte VERSION = 1;

    private final Cipher cipher;
    private final int mode;
    private final SecretKey key;
    private final byte[] head;
    private long number;

    private Chunks(int mode, SecretKey key, PublicRef id) {
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
        this.mode = mode;
        this.key = key;
        this.head = head(id);
    }

    static Chunks sealing(SecretKey key, PublicRef id) {
        return new Chunks(Cipher.ENCRYPT_MODE, key, id);
    }

    static Chunks opening(SecretKey key, PublicRef id) {
        return new Chunks(Cipher.DECRYPT_MODE, key, id);
    }

    /** Goes on with the chunk of this number. */
    Chunks from(long chunk) {
        number = chunk;
        return this;
    }

    static byte[] head(PublicRef id) {
        return ByteBuffer.allocate(HEAD)
                .put(VERSION)
                .put(id.text().getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** Length on the disk of a file of this many original bytes. */
    static long lengthOnDisk(long size) {
        long chunks = Math.max(1, (size + CLEAR - 1) / CLEAR);
        return HEAD + size + chunks * TAG;
    }

    /**
     * Works on the next chunk.
     *
     * @return length of the result
     * @throws GeneralSecurityException when opening, for a chunk that is not what was sealed in this place
     */
    int next(byte[] in, int length, boolean last, byte[] out) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .position(3)
                .putLong(number++)
                .put((byte) (last ? 1 : 0))
                .array();
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(head);
        return cipher.doFinal(in, 0, length, out, 0);
    }
}
