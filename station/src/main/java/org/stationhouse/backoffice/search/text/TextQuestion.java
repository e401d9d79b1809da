package org.stationhouse.backoffice.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words, {@code "a phrase"}, {@code -without}, {@code begin*}. Signs within a word make a phrase of it, so
 * that {@code 26-000123} and {@code 916-555-0123} are found as they were written.
 *
 * @param terms all of them are asked for at once
 */
record TextQuestion(List<Term> terms) {

    /** As long as a field of a filter may be. */
    static final int LONGEST = 200;

    static final int MOST_WORDS = 20;
    static final int SHORTEST_BEGINNING = 3;

    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

    /**
     * @param words one, or several that stand behind each other
     * @param begins whether the last one may go on
     * @param without whether it must not be there
     */
    record Term(List<String> words, boolean begins, boolean without) {

        /** Of a term that begins a word only the words before it are known. */
        List<String> whole() {
            return begins ? words.subList(0, words.size() - 1) : words;
        }
    }

    /** What can be asked, or the sentence that says why not. */
    sealed interface Reading {

        record Nothing() implements Reading {}

        record Clear(TextQuestion question) implements Reading {}

        /** @param word message key @param values of the message */
        record Unclear(String word, List<Object> values) implements Reading {}
    }

    static Reading read(String typed) {
        String line = typed.strip();
        if (line.isEmpty()) {
            return new Reading.Nothing();
        }
        if (line.length() > LONGEST) {
            return unclear("search.text.long", LONGEST);
        }
        List<Term> terms = terms(line);
        if (terms.isEmpty()) {
            return unclear("search.text.signs");
        }
        if (terms.stream().mapToInt(it -> it.words().size()).sum() > MOST_WORDS) {
            return unclear("search.text.many", MOST_WORDS);
        }
        if (terms.stream().anyMatch(it -> it.begins() && length(it.words().getLast()) < SHORTEST_BEGINNING)) {
            return unclear("search.text.beginning", SHORTEST_BEGINNING);
        }
        List<Term> there = terms.stream().filter(it -> !it.without()).toList();
        if (there.isEmpty()) {
            return unclear("search.text.without");
        }
        if (there.stream()
                .allMatch(it -> it.words().size() == 1 && length(it.words().getFirst()) == 1)) {
            return unclear("search.text.letter");
        }
        return new Reading.Clear(new TextQuestion(terms));
    }

    private static List<Term> terms(String line) {
        var terms = new ArrayList<Term>();
        Matcher found = TERM.matcher(line.replaceAll("[\u201c\u201d\u201e\u00ab\u00bb]", "\""));
        while (found.find()) {
            String said =
                    found.group(2) == null ? found.group(3) : found.group(2).strip();
            List<String> words = Word.all(said).stream().map(Word::folded).toList();
            if (!words.isEmpty()) {
                terms.add(new Term(words, said.endsWith("*"), !found.group(1).isEmpty()));
            }
        }
        return List.copyOf(terms);
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static Reading unclear(String word, Object... values) {
        return new Reading.Unclear(word, List.of(values));
    }
}
