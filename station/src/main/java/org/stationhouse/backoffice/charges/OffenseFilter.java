package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which offenses a list shows; null where nothing is asked.
 *
 * @param text words, each in the title or the beginning of the code or the section: {@code pc 459}, {@code 11377a}
 * @param nibrs how the NIBRS code begins
 * @param on day on which they are in force
 */
public record OffenseFilter(
        @Nullable String text,
        @Nullable String state,
        @Nullable String code,
        Level.@Nullable Grade grade,
        @Nullable String nibrs,
        LocalDate on) {

    Predicate<Offense> test() {
        List<String> words = text == null
                ? List.of()
                : List.of(text.toLowerCase(Locale.ROOT).strip().split("[\\s,]+"));
        return offense -> fits(offense) && words.stream().allMatch(word -> says(offense, word));
    }

    private boolean fits(Offense offense) {
        return (state == null || state.equals(offense.statute().state()))
                && (code == null || code.equals(offense.statute().code()))
                && (grade == null || grade == offense.level().grade())
                && (nibrs == null || begins(offense.nibrs().code(), nibrs));
    }

    private static boolean says(Offense offense, String word) {
        String code = offense.statute().code();
        String section = offense.statute().section();
        return begins(section, word)
                || begins(code, word)
                || begins(code + section, word)
                || begins(section.replace("(", "").replace(")", ""), word)
                || titled(" " + offense.title().toLowerCase(Locale.ROOT), word);
    }

    /** A number is a whole one, or its beginning: 4 is no part of 14. */
    private static boolean titled(String title, String word) {
        return title.contains(!word.isEmpty() && Character.isDigit(word.charAt(0)) ? " " + word : word);
    }

    private static boolean begins(@Nullable String some, String asked) {
        return some != null && some.regionMatches(true, 0, asked, 0, asked.length());
    }
}
