package org.stationhouse.foundation.kernel;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * How a record is named outside the database (address, bar code, export): 16 random letters of Crockford's base 32, 79.8 bits, and
 * a check character, so that a mistyped or damaged one is noticed. It says nothing about the record or its neighbors.
 */
public record PublicRef(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;

    /** A prime above the number of letters, so that no difference of two letters is a multiple of it. */
    private static final int PRIME = 37;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text is not 17 letters or the check character is wrong */
    public PublicRef {
        if (text.length() != LETTERS + 1 || check(text.substring(0, LETTERS)) != value(text.charAt(LETTERS))) {
            throw new IllegalArgumentException("not a record reference");
        }
    }

    /** Draws until the check is one of the letters, which 32 of 37 draws give. */
    public static PublicRef fresh() {
        var chance = new byte[LETTERS];
        var letters = new StringBuilder(LETTERS + 1);
        int check;
        do {
            RANDOM.nextBytes(chance);
            letters.setLength(0);
            for (byte one : chance) {
                letters.append(ALPHABET.charAt(one & ALPHABET.length() - 1));
            }
            check = check(letters);
        } while (check >= ALPHABET.length());
        return new PublicRef(letters.append(ALPHABET.charAt(check)).toString());
    }

    /** Reads a reference as a person or a scanner may give it: lower case, spaces or dashes, O for 0, I or L for 1. */
    public static PublicRef of(String typed) {
        return new PublicRef(typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** Weighted sum modulo a prime: finds every single wrong letter and every swap of neighbors. */
    private static int check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (i + 1) * value(letters.charAt(i));
        }
        return sum % PRIME;
    }

    private static int value(char letter) {
        int value = ALPHABET.indexOf(letter);
        if (value < 0) {
            throw new IllegalArgumentException("not a record reference");
        }
        return value;
    }

    @Override
    public String toString() {
        return text;
    }
}
