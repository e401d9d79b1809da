package org.stationhouse.foundation.vault.audit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When a query asks for a name (CJIS AU-6(1), CLETS PPP 1.6.4: people look up themselves and their families). Whole words are
 * compared, without capitals, accents and apostrophes; a name of several words may be written apart, joined or with dashes.
 */
final class OwnNameRules {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private OwnNameRules() {}

    /**
     * A query that holds a surname: {@code Lee} in {@code lee, robert}, not in {@code Sleepy Hollow}.
     *
     * @param surname of who asked; one without a letter is in no query
     */
    static boolean asksFor(String query, String surname) {
        String name = String.join("", words(surname));
        if (name.codePoints().noneMatch(Character::isLetter)) {
            return false;
        }
        List<String> asked = words(query);
        for (int from = 0; from < asked.size(); from++) {
            var run = new StringBuilder();
            for (int at = from; at < asked.size() && run.length() < name.length(); at++) {
                run.append(asked.get(at));
                if (name.contentEquals(run)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> words(String said) {
        String plain = MARKS.matcher(Normalizer.normalize(said, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words =
                new ArrayList<>(List.of(APART.split(APOSTROPHES.matcher(plain).replaceAll(""))));
        words.removeIf(String::isEmpty);
        return words;
    }
}
