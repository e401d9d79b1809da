package org.stationhouse.backoffice.search.text;

import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A text with its words.
 *
 * @param words in their order, with one blank between them
 * @param marks what the index knows of it beside its words: kind, author, week; each begins with a sign that no word has
 */
record WordedPassage(Passage passage, String words, String marks) {

    private static final long WEEK = 7 * 24 * 60 * 60;

    static WordedPassage of(Passage it) {
        return new WordedPassage(
                it,
                Word.all(it.text()).stream().map(Word::folded).collect(Collectors.joining(" ")),
                kind(it.kind())
                        + Word.all(it.author()).stream()
                                .map(word -> " " + author(word.folded()))
                                .collect(Collectors.joining())
                        + " " + week(week(it.at())));
    }

    static String kind(String kind) {
        return "@" + kind;
    }

    static String author(String word) {
        return "~" + word;
    }

    static String week(int week) {
        return "#" + week;
    }

    /** Weeks since 1970, each 604,800 seconds. */
    static int week(Instant at) {
        return Math.toIntExact(Math.floorDiv(at.getEpochSecond(), WEEK));
    }

    /** The first moment of a week. */
    static Instant begin(int week) {
        return Instant.ofEpochSecond(week * WEEK);
    }
}
