package org.stationhouse.backoffice.search.text;

import java.util.ArrayList;
import java.util.List;
import org.stationhouse.backoffice.search.Spelling;

/**
 * One word of a text: a run of letters and digits; an apostrophe within it belongs to it, every other sign divides. Texts and questions
 * are taken apart in the same way, and texts stand in the index as they were taken apart: whoever changes this has them written anew.
 *
 * @param folded as names are folded, in one piece, cut where that is cut
 * @param from where it begins in the text
 * @param to where it ends, excluded
 */
record Word(String folded, int from, int to) {

    private static final String APOSTROPHES = "'\u2019\u2018`\u00b4\u02bc";

    static List<Word> all(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            int end = at + Character.charCount(sign);
            if (Character.isLetterOrDigit(sign)) {
                end = end(text, end);
                String folded = folded(text.substring(at, end));
                if (!folded.isEmpty()) {
                    words.add(new Word(folded, at, end));
                }
            }
            at = end;
        }
        return words;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int sign = text.codePointAt(end);
            int behind = end + Character.charCount(sign);
            boolean within = APOSTROPHES.indexOf(sign) >= 0
                    && behind < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(behind));
            if (!within && !part(sign)) {
                return end;
            }
            end = behind;
        }
        return end;
    }

    /** A letter, a digit, or an accent that stands on one. */
    private static boolean part(int sign) {
        return Character.isLetterOrDigit(sign)
                || switch (Character.getType(sign)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static String folded(String said) {
        return Spelling.fold(said).replace(" ", "");
    }
}
