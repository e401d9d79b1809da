package org.stationhouse.foundation.web;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of the agency's own for a command: {@code vs} for {@code n traffic stop}.
 *
 * @param word what is typed first, small letters and digits, at most {@value #LONGEST_WORD}
 * @param line what it stands for: a verb of the command bar and, if need be, the first words after it
 */
public record Shorthand(String word, String line) {

    public static final int LONGEST_WORD = 12;
    public static final int LONGEST_LINE = 60;

    private static final Pattern WORD = Pattern.compile("[a-z0-9]{1," + LONGEST_WORD + "}");

    /** @throws IllegalArgumentException when the word is no word, or nothing stands behind it */
    public Shorthand {
        word = word.strip().toLowerCase(Locale.ROOT);
        line = line.strip().replaceAll("\\s+", " ");
        if (!WORD.matcher(word).matches() || line.isEmpty() || line.length() > LONGEST_LINE) {
            throw new IllegalArgumentException("no shorthand");
        }
    }
}
