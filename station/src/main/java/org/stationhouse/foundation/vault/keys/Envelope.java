package org.stationhouse.foundation.vault.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one form of a small ciphertext: version (1 byte), id of the key (8), nonce (12), AES-256-GCM ciphertext with tag. Version, key
 * id and the names that it belongs to are authenticated, so that it opens in its own place only.
 */
final class Envelope {

    static final byte VERSION = 1;

    private static final int NONCE = 12;
    private static final int HEAD = 1 + Long.BYTES + NONCE;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(SecretKey key, long id, byte[] clear, String... belongsTo) {
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, id, belongsTo).doFinal(clear);
            return ByteBuffer.allocate(HEAD + sealed.length)
                    .put(VERSION)
                    .putLong(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't encrypt with AES-GCM", e);
        }
    }

    /** @throws IllegalStateException when a byte was altered or it belongs elsewhere */
    static byte[] open(SecretKey key, byte[] sealed, String... belongsTo) {
        long id = keyId(sealed);
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, HEAD - NONCE, nonce, 0, NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, id, belongsTo).doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this was altered, or it belongs elsewhere", e);
        }
    }

    /** Id of the key that opens it. */
    static long keyId(byte[] sealed) {
        if (sealed.length < HEAD + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new IllegalStateException("this is no ciphertext of version " + VERSION);
        }
        return ByteBuffer.wrap(sealed).getLong(1);
    }

    /** A key for one purpose alone, derived with HKDF-SHA-256 (RFC 5869). */
    static SecretKey derive(SecretKey from, String purpose) {
        try {
            byte[] info = ("stationhouse " + purpose + " v" + VERSION).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(from).thenExpand(info, 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, long id, String... belongsTo)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(id).flip());
        for (String name : belongsTo) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            cipher.updateAAD(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            cipher.updateAAD(bytes);
        }
        return cipher;
    }
}
