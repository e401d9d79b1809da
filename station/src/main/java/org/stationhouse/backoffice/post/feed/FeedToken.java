package org.stationhouse.backoffice.post.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The secret in the address of a calendar: 192 random bits. It is shown once; the house keeps its hash. */
record FeedToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SHAPE = "[A-Za-z0-9_-]{32}";

    FeedToken {
        if (!text.matches(SHAPE)) {
            throw new IllegalArgumentException("not the secret of a calendar");
        }
    }

    static FeedToken fresh() {
        var chance = new byte[24];
        RANDOM.nextBytes(chance);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(chance));
    }

    static Optional<FeedToken> of(String typed) {
        return typed.matches(SHAPE) ? Optional.of(new FeedToken(typed)) : Optional.empty();
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "a secret";
    }
}
