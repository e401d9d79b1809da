package org.stationhouse.desk.dispatch.info;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles; null where nothing is asked.
 *
 * @param words what was typed
 * @param standing {@code USED} or {@code WITHDRAWN}; null for those in use
 */
record ArticleFilter(
        @Nullable String words,
        Article.@Nullable Sort sort,
        @Nullable String topic,
        @Nullable String standing) {

    /** Letters of the shortest word that says anything about what somebody wants. */
    private static final int SHORTEST = 3;

    /**
     * The words as the database looks for them, each by its beginning and all together; null when nothing is left of them. What is not a
     * letter or a digit parts two words, so that nothing that was typed can be an operator.
     */
    @Nullable
    String query() {
        return query(words, " & ", 1);
    }

    /** The same of words any of which may fit, short ones left out; null when nothing is left. */
    static @Nullable String anyOf(String words) {
        return query(words, " | ", SHORTEST);
    }

    private static @Nullable String query(@Nullable String words, String between, int shortest) {
        if (words == null) {
            return null;
        }
        String query = Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= shortest)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(between));
        return query.isEmpty() ? null : query;
    }
}
