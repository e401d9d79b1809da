package org.stationhouse.foundation.vault.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A master key of the agency: 256 random bits. Its id is computed from it, so that a wrong or damaged key is known at once.
 *
 * @param id first 64 bits of SHA-256 over a fixed word and the key
 */
record MasterKey(long id, SecretKey key) {

    static final int BYTES = 32;

    private static final String HEAD = "stationhouse master key 1";

    static MasterKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HEAD.getBytes(StandardCharsets.UTF_8));
            long id = ByteBuffer.wrap(digest.digest(bytes)).getLong();
            return new MasterKey(id, new SecretKeySpec(bytes, "AES"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static MasterKey fresh() {
        return of(Envelope.random(BYTES));
    }

    /** The id as files, papers and people name it: 16 hexadecimal digits. */
    String name() {
        return name(id);
    }

    static String name(long id) {
        return HexFormat.of().toHexDigits(id);
    }

    static long id(String name) {
        return HexFormat.fromHexDigitsToLong(name);
    }

    String text() {
        return HEAD + "\nid " + name() + "\nkey " + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
    }

    /** @throws IllegalArgumentException when the text is no key file or was damaged */
    static MasterKey parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4
                || !lines[0].equals(HEAD)
                || !lines[1].startsWith("id ")
                || !lines[2].startsWith("key ")
                || !lines[3].isEmpty()) {
            throw new IllegalArgumentException("not a master key file");
        }
        MasterKey read = of(Base64.getDecoder().decode(lines[2].substring(4)));
        if (!read.name().equals(lines[1].substring(3))) {
            throw new IllegalArgumentException("the key does not match its id");
        }
        // the last letter of Base 64 has bits that mean nothing
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("the key is not as it was written");
        }
        return read;
    }

    @Override
    public String toString() {
        return "master key " + name();
    }
}
