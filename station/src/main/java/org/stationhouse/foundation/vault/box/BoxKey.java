package org.stationhouse.foundation.vault.box;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random 256-bit key of one generation of backups or of one export. It never encrypts anything itself: each box has a key
 * derived from it with HKDF-SHA256 (RFC 5869) from the box's own salt and name, so that boxes can't be swapped.
 */
public final class BoxKey {

    public static final int LENGTH = 32;
    public static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private BoxKey(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a key of " + LENGTH + " bytes");
        }
        this.secret = secret;
    }

    public static BoxKey fresh() {
        return new BoxKey(random(LENGTH));
    }

    public static BoxKey of(byte[] secret) {
        return new BoxKey(secret.clone());
    }

    public static byte[] random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }

    public byte[] secret() {
        return secret.clone();
    }

    /** The AES-256 key of one box. */
    public SecretKey derive(byte[] salt, String name) {
        return aes(secret, salt, name);
    }

    public static SecretKey aes(byte[] material, byte[] salt, String info) {
        try {
            var with = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(material, "Generic"))
                    .addSalt(salt)
                    .thenExpand(info.getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", with);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 25 has HKDF-SHA256", e);
        }
    }

    public void destroy() {
        Arrays.fill(secret, (byte) 0);
    }
}
