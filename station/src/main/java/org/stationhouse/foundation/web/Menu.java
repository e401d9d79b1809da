package org.stationhouse.foundation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The menu of a reader: what fits on one line of a 1366 pixel screen stands on the bar, in the order of the doors, the rest behind
 * "More". The page that is open always stands on the bar, so that one sees where one is.
 *
 * @param bar on the line itself
 * @param more behind it; empty when all fit
 */
public record Menu(List<Page.MenuLine> bar, List<Page.MenuLine> more) {

    static final Menu NONE = new Menu(List.of(), List.of());

    /** Pixels between the edges of the bar, without the button that shows the rest. */
    private static final double WIDTH = 1240;

    /** Widths of the bar's type, rounded up: a letter of a word, a letter of a key, what stands around either. */
    private static final double LETTER = 7.1;

    private static final double KEY_LETTER = 6.6;
    private static final double AROUND_KEY = 17;
    private static final double AROUND = 18;

    public Menu {
        bar = List.copyOf(bar);
        more = List.copyOf(more);
    }

    /** @param words the visible word of a message key */
    static Menu of(List<Page.MenuLine> lines, UnaryOperator<String> words) {
        double left = WIDTH
                - lines.stream()
                        .filter(Page.MenuLine::here)
                        .mapToDouble(it -> width(it, words))
                        .sum();
        var bar = new ArrayList<Page.MenuLine>();
        var more = new ArrayList<Page.MenuLine>();
        for (Page.MenuLine line : lines) {
            double wide = line.here() ? 0 : width(line, words);
            if (line.here() || more.isEmpty() && wide <= left) {
                bar.add(line);
                left -= wide;
            } else {
                more.add(line);
            }
        }
        return new Menu(bar, more);
    }

    private static double width(Page.MenuLine line, UnaryOperator<String> words) {
        double key = line.verb().isEmpty() ? 0 : line.verb().length() * KEY_LETTER + AROUND_KEY;
        return words.apply(line.word()).length() * LETTER + key + AROUND;
    }
}
