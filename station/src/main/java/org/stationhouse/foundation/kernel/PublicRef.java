package org.stationhouse.foundation.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a record is named outside the database (address, bar code, export): 16 random letters of Crockford's base 32, 79.8 bits, and
 * a check character, so that a mistyped or damaged one is noticed. It says nothing about the record or its neighbors.
 */
public record PublicRef(String text) {

    private static final int LETTERS = 16;

    /** @throws IllegalArgumentException when the text is not 17 letters or the check character is wrong */
    public PublicRef {
        if (text.length() != LETTERS + 1 || !CheckedLetters.hold(text)) {
            throw new IllegalArgumentException("not a record reference");
        }
    }

    public static PublicRef fresh() {
        return new PublicRef(CheckedLetters.fresh(LETTERS));
    }

    /** The reference that a secret text stands for: the same each time, and of another text another one. */
    public static PublicRef from(String secret) {
        for (int turn = 0; ; turn++) {
            byte[] drawn = Arrays.copyOf(digest(turn + "\n" + secret), LETTERS);
            Optional<String> letters = CheckedLetters.of(drawn);
            if (letters.isPresent()) {
                return new PublicRef(letters.get());
            }
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads a reference as a person or a scanner may give it, see {@link CheckedLetters#clean}. */
    public static PublicRef of(String typed) {
        return new PublicRef(CheckedLetters.clean(typed));
    }

    /** The same; empty for what is no reference. */
    public static Optional<PublicRef> typed(String typed) {
        String clean = CheckedLetters.clean(typed);
        return clean.length() == LETTERS + 1 && CheckedLetters.hold(clean)
                ? Optional.of(new PublicRef(clean))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
