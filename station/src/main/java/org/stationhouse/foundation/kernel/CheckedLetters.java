package org.stationhouse.foundation.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** Random letters of Crockford's base 32 with a check character behind, for what people copy by hand. */
public final class CheckedLetters {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** A prime above the number of letters, so that no difference of two letters is a multiple of it. */
    private static final int PRIME = 37;

    private static final SecureRandom RANDOM = new SecureRandom();

    private CheckedLetters() {}

    /**
     * Draws until the check is one of the letters, which 32 of 37 draws give.
     *
     * @param letters without the check character; 5 bits each
     */
    public static String fresh(int letters) {
        var chance = new byte[letters];
        Optional<String> drawn;
        do {
            RANDOM.nextBytes(chance);
            drawn = of(chance);
        } while (drawn.isEmpty());
        return drawn.get();
    }

    /** The letters of a draw, one a byte, and their check character; empty where that is no letter. */
    static Optional<String> of(byte[] chance) {
        var drawn = new StringBuilder(chance.length + 1);
        for (byte one : chance) {
            drawn.append(ALPHABET.charAt(one & ALPHABET.length() - 1));
        }
        int check = check(drawn);
        return check < ALPHABET.length()
                ? Optional.of(drawn.append(ALPHABET.charAt(check)).toString())
                : Optional.empty();
    }

    /** Whether a text of letters ends with their check character. */
    public static boolean hold(String text) {
        int last = text.length() - 1;
        return last > 0
                && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && check(text.substring(0, last)) == ALPHABET.indexOf(text.charAt(last));
    }

    /** As a person or a scanner may give them: lower case, spaces or dashes, O for 0, I or L for 1. */
    public static String clean(String typed) {
        return typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ -]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Weighted sum modulo a prime: finds every single wrong letter and every swap of neighbors. */
    private static int check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < letters.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(letters.charAt(i));
        }
        return sum % PRIME;
    }
}
