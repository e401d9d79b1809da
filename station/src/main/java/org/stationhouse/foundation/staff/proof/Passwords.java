package org.stationhouse.foundation.staff.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hashes secrets that people type: PBKDF2 with HMAC-SHA-512 (NIST SP 800-132; CJIS IA-5(1)(a) asks for a salted one-way function),
 * out of the JDK, so that a FIPS provider can take its place. Text form: {@code pbkdf2-sha512$rounds$salt$hash}.
 */
@Component
public class Passwords {

    /** Longest password taken; nothing is cut off before it. */
    public static final int LONGEST = 256;

    private static final String NAME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    /** For codes of 50 random bits that the program makes itself. */
    private static final int CODE_ROUNDS = 10_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final String nobody = text(ROUNDS, random(SALT_BYTES), random(HASH_BYTES));
    private final String noCode = text(CODE_ROUNDS, random(SALT_BYTES), random(HASH_BYTES));

    /** Hash of a chosen password. */
    public String hash(String typed) {
        return hash(typed, ROUNDS);
    }

    /** Hash of a code that the program made: random, hence fewer rounds. */
    public String hashCode(String code) {
        return hash(code, CODE_ROUNDS);
    }

    /** @param stored null when there is none: takes the same time and says no */
    public boolean matches(String typed, @Nullable String stored) {
        return matches(typed, stored, nobody);
    }

    /** @param stored null when there is none: takes the same time and says no */
    public boolean codeMatches(String typed, @Nullable String stored) {
        return matches(typed, stored, noCode);
    }

    private boolean matches(String typed, @Nullable String stored, String other) {
        String[] part = (stored == null ? other : stored).split("\\$");
        byte[] expected = Base64.getDecoder().decode(part[3]);
        byte[] salt = Base64.getDecoder().decode(part[2]);
        byte[] found = derive(typed.length() > LONGEST ? "" : typed, salt, Integer.parseInt(part[1]), expected.length);
        return MessageDigest.isEqual(expected, found) && stored != null && typed.length() <= LONGEST;
    }

    private String hash(String typed, int rounds) {
        byte[] salt = random(SALT_BYTES);
        return text(rounds, salt, derive(typed, salt, rounds, HASH_BYTES));
    }

    private byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }

    private static String text(int rounds, byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$", NAME, Integer.toString(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** As typed on any keyboard: Unicode form NFKC first (NIST SP 800-63B 5.1.1.2). */
    private byte[] derive(String typed, byte[] salt, int rounds, int bytes) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        // the JDK's PBKDF2 takes UTF-8 of the characters; an empty password is refused by it
        char[] characters = (normal.isEmpty() ? "\0" : normal).toCharArray();
        var spec = new PBEKeySpec(characters, salt, rounds, bytes * Byte.SIZE);
        atOnce.acquireUninterruptibly();
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2 is part of every JDK", e);
        } finally {
            atOnce.release();
            spec.clearPassword();
        }
    }
}
