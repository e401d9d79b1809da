package org.stationhouse.foundation.kernel;

import java.security.SecureRandom;

/**
 * How a record is named outside the database (address, bar code, export): 80 random bits in 16 letters of Crockford's base 32
 * and a check character, so that a mistyped or damaged one is noticed. It says nothing about the record or its neighbors.
 */
public record PublicRef(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws IllegalArgumentException when the text is not 17 letters or the check character is wrong */
    public PublicRef {
        if (text.length() != LETTERS + 1 || check(text.substring(0, LETTERS)) != text.charAt(LETTERS)) {
            throw new IllegalArgumentException("not a record reference");
        }
    }

    public static PublicRef fresh() {
        var chance = new byte[LETTERS];
        RANDOM.nextBytes(chance);
        var letters = new StringBuilder(LETTERS + 1);
        for (byte one : chance) {
            letters.append(ALPHABET.charAt(one & ALPHABET.length() - 1));
        }
        return new PublicRef(letters.append(check(letters)).toString());
    }

    /** Reads a reference as a person or a scanner may give it: lower case, spaces or dashes, O for 0, I or L for 1. */
    public static PublicRef of(String typed) {
        return new PublicRef(typed.strip()
                .toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** Weighted sum modulo 31 (a prime): finds every single wrong letter and every swap of neighbors. */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not a record reference");
            }
            sum += (i + 1) * value;
        }
        return ALPHABET.charAt(sum % 31);
    }

    @Override
    public String toString() {
        return text;
    }
}
