package org.stationhouse.backoffice.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What a sender holds of his message. It is drawn from the random key of the form that he was given and all that he wrote, so that the
 * same form sent again is the same message, and a changed one another. The house keeps its hash.
 */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 16;

    private Tokens() {}

    /** 128 random bits in hexadecimal digits. */
    static String key() {
        var chance = new byte[KEY];
        RANDOM.nextBytes(chance);
        return HexFormat.of().formatHex(chance);
    }

    static boolean isKey(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    static PublicRef of(InquiryForm form) {
        return PublicRef.from(form.toString());
    }

    /** As a person copies it, in groups of four. */
    static String printed(PublicRef token) {
        return token.text().replaceAll("(.{4})(?=.)", "$1-");
    }

    static String hash(PublicRef token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(token.text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
