package org.stationhouse.backoffice.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.search.text.TextQuestion.Term;

/**
 * A question as the store asks it.
 *
 * @param index what the index answers quickly, as a {@code tsquery}; empty for nothing
 * @param whole the same with the beginnings of words, which the index has to be read for
 * @param needles what each text is then read for: beginnings, and the order of words, which the index does not know
 */
record Sought(String index, String whole, List<Needle> needles) {

    /**
     * Stems behind each other, with the blanks around them.
     *
     * @param text to be found in the stems of a text
     * @param or to be found otherwise, null for nothing else
     */
    record Needle(String text, @Nullable String or, boolean without) {}

    /**
     * @param stems of each word of the question
     * @param kinds of records to be looked at; null for all that have texts
     * @param author words of the author's name
     */
    static Sought of(
            TextQuestion question, Map<String, String> stems, @Nullable Collection<String> kinds, List<String> author) {
        var index = new ArrayList<String>();
        var begun = new ArrayList<String>();
        var needles = new ArrayList<Needle>();
        for (Term term : question.terms()) {
            boolean single = term.words().size() == 1;
            if (!term.without()) {
                term.whole().forEach(word -> index.add(quoted(stems.get(word))));
            } else if (single && !term.begins()) {
                index.add("!" + quoted(stems.get(term.words().getFirst())));
            }
            if (term.begins() || !single) {
                needles.add(needle(term, stems));
            }
            if (term.begins() && single) {
                String word = term.words().getFirst();
                begun.add((term.without() ? "!" : "") + "(" + quoted(word) + ":* | " + quoted(stems.get(word)) + ")");
            }
        }
        if (kinds != null) {
            index.add(kinds.stream()
                    .sorted()
                    .map(it -> quoted(WordedPassage.kind(it)))
                    .collect(Collectors.joining(" | ", "(", ")")));
        }
        author.forEach(word -> index.add(quoted(WordedPassage.author(word))));
        begun.addAll(0, index);
        return new Sought(String.join(" & ", index), String.join(" & ", begun), List.copyOf(needles));
    }

    /** Whether the index knows more of it than it answers quickly. */
    boolean begun() {
        return whole.length() > index.length();
    }

    private static Needle needle(Term term, Map<String, String> stems) {
        String before = term.whole().stream().map(word -> " " + stems.get(word)).collect(Collectors.joining());
        if (!term.begins()) {
            return new Needle(before + " ", null, term.without());
        }
        String last = term.words().getLast();
        return new Needle(before + " " + last, before + " " + stems.get(last) + " ", term.without());
    }

    /** Words are letters and digits, kinds and marks have no quotation mark. */
    private static String quoted(@Nullable String word) {
        return "'" + word + "'";
    }
}
