package org.stationhouse.backoffice.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stationhouse.backoffice.search.text.TextQuestion.Term;

/**
 * The place of a text where most of what was asked stands together, in pieces: a page shows each as text, so that nothing of it can be
 * taken for markup.
 *
 * @param before whether the text begins before it
 * @param after whether the text goes on
 */
record Snippet(boolean before, List<Piece> pieces, boolean after) {

    private static final int WORDS = 45;
    private static final int WORDS_BEFORE = 8;
    private static final int SIGNS = 400;

    /** @param found whether it was asked for */
    record Piece(String text, boolean found) {}

    /** Where a term stands. @param from its first word @param to behind its last one @param term which one it is */
    private record Place(int from, int to, int term) {}

    /** @param stems of each word of the question */
    static Snippet of(TextHit hit, TextQuestion question, Map<String, String> stems) {
        List<Word> words = Word.all(hit.text());
        List<Place> places = places(Arrays.asList(hit.stems().split(" ")), question, stems);
        int from = Math.max(0, densest(places, question.terms().size()) - WORDS_BEFORE);
        int to = from;
        while (to < words.size()
                && to - from < WORDS
                && words.get(to).to() - words.get(from).from() <= SIGNS) {
            to++;
        }
        to = Math.max(to, from + 1);
        return cut(hit.text(), words, places, from, to);
    }

    private static List<Place> places(List<String> text, TextQuestion question, Map<String, String> stems) {
        var places = new ArrayList<Place>();
        for (int n = 0; n < question.terms().size(); n++) {
            Term term = question.terms().get(n);
            for (int at = 0; !term.without() && at + term.words().size() <= text.size(); at++) {
                if (stands(term, text, at, stems)) {
                    places.add(new Place(at, at + term.words().size(), n));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    private static boolean stands(Term term, List<String> text, int at, Map<String, String> stems) {
        for (int n = 0; n < term.words().size(); n++) {
            String word = term.words().get(n);
            String there = text.get(at + n);
            boolean begun = term.begins() && n == term.words().size() - 1 && there.startsWith(word);
            if (!begun && !there.equals(stems.get(word))) {
                return false;
            }
        }
        return true;
    }

    /** The word from which on most terms stand within a snippet, the earliest of several. */
    private static int densest(List<Place> places, int terms) {
        int best = 0;
        int most = 0;
        for (int first = 0; first < places.size() && most < terms; first++) {
            Set<Integer> here = new HashSet<>();
            for (int n = first; n < places.size() && fits(places.get(first), places.get(n)); n++) {
                here.add(places.get(n).term());
            }
            if (here.size() > most) {
                most = here.size();
                best = places.get(first).from();
            }
        }
        return best;
    }

    private static boolean fits(Place first, Place other) {
        return other.to() - first.from() <= WORDS - WORDS_BEFORE;
    }

    private static Snippet cut(String text, List<Word> words, List<Place> places, int from, int to) {
        var found = new BitSet();
        places.forEach(it ->
                found.set(words.get(it.from()).from(), words.get(it.to() - 1).to()));
        int begin = from == 0 ? 0 : words.get(from).from();
        int last = text.stripTrailing().length();
        int end = Math.min(to == words.size() ? last : words.get(to - 1).to(), begin + SIGNS);
        var pieces = new ArrayList<Piece>();
        for (int at = begin; at < end; ) {
            boolean here = found.get(at);
            int next = Math.min(end, here ? found.nextClearBit(at) : behind(found.nextSetBit(at), end));
            pieces.add(new Piece(text.substring(at, next).replaceAll("\\s+", " "), here));
            at = next;
        }
        return new Snippet(from > 0, List.copyOf(pieces), end < last);
    }

    private static int behind(int next, int end) {
        return next < 0 ? end : next;
    }
}
