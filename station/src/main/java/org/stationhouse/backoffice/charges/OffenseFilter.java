package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which offenses a list shows; null where nothing is asked.
 *
 * @param text words, each in the title or the beginning of the code or the section; {@code pc 459}, {@code 11377a}, {@code burg}
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

    boolean takes(Offense offense) {
        return (state == null || state.equals(offense.statute().state()))
                && (code == null || code.equals(offense.statute().code()))
                && (grade == null || grade == offense.level().grade())
                && (nibrs == null || begins(offense.nibrs().code(), nibrs))
                && (text == null
                        || Stream.of(text.toLowerCase(Locale.ROOT).strip().split("[\\s,]+"))
                                .allMatch(word -> says(offense, word)));
    }

    private static boolean begins(@Nullable String code, String asked) {
        return code != null && code.startsWith(asked.toUpperCase(Locale.ROOT));
    }

    private static boolean says(Offense offense, String word) {
        String code = offense.statute().code().toLowerCase(Locale.ROOT);
        String section = offense.statute().section().toLowerCase(Locale.ROOT);
        return Stream.of(section, section.replaceAll("[()]", ""), code + section, code)
                        .anyMatch(it -> it.startsWith(word))
                || offense.title().toLowerCase(Locale.ROOT).contains(word);
    }
}
