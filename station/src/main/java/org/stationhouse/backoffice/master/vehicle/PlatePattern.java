package org.stationhouse.backoffice.master.vehicle;

import java.util.Locale;
import java.util.regex.Pattern;
import org.stationhouse.foundation.kernel.Plate;

/**
 * What was seen of a plate: {@code ?} stands for one character, {@code *} for any number of them.
 *
 * @param text capitals, digits, question marks and asterisks
 */
record PlatePattern(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9?*]{1,20}");

    PlatePattern {
        if (!FORM.matcher(text).matches() || !open(text)) {
            throw new IllegalArgumentException("A partial plate has letters, digits, ? and *.");
        }
    }

    /** Whether {@link #of} reads it: something is open, and something was seen. */
    static boolean possible(String typed) {
        String bare = bare(typed);
        return FORM.matcher(bare).matches() && open(bare) && bare.chars().anyMatch(Character::isLetterOrDigit);
    }

    static PlatePattern of(String typed) {
        return new PlatePattern(bare(typed));
    }

    private static boolean open(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('*') >= 0;
    }

    private static String bare(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.·-]+", "");
    }

    boolean fits(Plate plate) {
        return plate.text().matches(text.replace("?", ".").replace("*", ".*"));
    }

    /** For SQL's {@code like}. */
    String like() {
        return text.replace('?', '_').replaceAll("\\*+", "%");
    }
}
