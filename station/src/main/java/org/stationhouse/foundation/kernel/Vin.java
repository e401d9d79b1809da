package org.stationhouse.foundation.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * A vehicle identification number. Since model year 1981 it has 17 characters (49 CFR 565.13); older ones and those of other countries
 * may be shorter, so that what is odd is a doubt and no error.
 *
 * @param text capitals and digits only, {@value #SHORTEST} to {@value #WHOLE} of them
 */
public record Vin(String text) {

    public static final int SHORTEST = 4;
    public static final int WHOLE = 17;

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VALUES = "12345678123457923456789";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK_AT = 8;

    /** What makes a number look mistyped. */
    public enum Doubt {
        /** Fewer than 17 characters. */
        SHORT,
        /** I, O and Q are never used. */
        LETTER,
        /** The check digit does not fit; in North America it must (49 CFR 565.15(c)), elsewhere it need not. */
        CHECK
    }

    /** @throws IllegalArgumentException when the text has another form */
    public Vin {
        if (!text.matches("[A-Z0-9]{" + SHORTEST + "," + WHOLE + "}")) {
            throw new IllegalArgumentException("A VIN has " + SHORTEST + " to " + WHOLE + " letters and digits.");
        }
    }

    /** Reads a number as typed; blanks and dashes are left out. */
    public static Vin of(String typed) {
        return new Vin(bare(typed));
    }

    /** Whether {@link #of} reads it. */
    public static boolean possible(String typed) {
        return bare(typed).matches("[A-Z0-9]{" + SHORTEST + "," + WHOLE + "}");
    }

    private static String bare(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.-]+", "");
    }

    public boolean whole() {
        return text.length() == WHOLE;
    }

    /** The characters at its end, which is how it is said on the radio; all of it when it has fewer. */
    public String last(int many) {
        return text.substring(Math.max(0, text.length() - many));
    }

    /** The number with characters that are taken for one another in one form, as {@link Plate#seen}. */
    public String seen() {
        return Plate.seen(text.replace('Q', '0'));
    }

    /** What speaks for a slip; empty when nothing does. */
    public Optional<Doubt> doubt() {
        if (!whole()) {
            return Optional.of(Doubt.SHORT);
        }
        if (!text.matches("[^IOQ]*")) {
            return Optional.of(Doubt.LETTER);
        }
        return text.charAt(CHECK_AT) == check() ? Optional.empty() : Optional.of(Doubt.CHECK);
    }

    private char check() {
        int sum = 0;
        for (int at = 0; at < WHOLE; at++) {
            char one = text.charAt(at);
            int value = Character.isDigit(one) ? one - '0' : VALUES.charAt(LETTERS.indexOf(one)) - '0';
            sum += value * WEIGHTS[at];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }

    @Override
    public String toString() {
        return text;
    }
}
