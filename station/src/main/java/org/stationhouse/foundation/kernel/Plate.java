package org.stationhouse.foundation.kernel;

import java.util.Locale;

/**
 * What stands on a license plate, without its state.
 *
 * @param text capitals and digits only, at most {@value #LONGEST}
 */
public record Plate(String text) {

    public static final int LONGEST = 10;

    /** @throws IllegalArgumentException when the text has another form */
    public Plate {
        if (!text.matches("[A-Z0-9]{1," + LONGEST + "}")) {
            throw new IllegalArgumentException("A plate has 1 to " + LONGEST + " letters and digits.");
        }
    }

    /** Reads a plate as typed; blanks, dashes and dots are left out. */
    public static Plate of(String typed) {
        return new Plate(bare(typed));
    }

    /** Whether {@link #of} reads it. */
    public static boolean possible(String typed) {
        return bare(typed).matches("[A-Z0-9]{1," + LONGEST + "}");
    }

    private static String bare(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.·-]+", "");
    }

    /** The plate with characters that are taken for one another in one form: O and 0, I and 1, B and 8, S and 5, Z and 2. */
    public String seen() {
        return seen(text);
    }

    static String seen(String text) {
        return text.replace('O', '0')
                .replace('I', '1')
                .replace('B', '8')
                .replace('S', '5')
                .replace('Z', '2');
    }

    @Override
    public String toString() {
        return text;
    }
}
