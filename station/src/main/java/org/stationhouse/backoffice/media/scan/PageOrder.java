package org.stationhouse.backoffice.media.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which pages of the document, in which order, turned how. Typed as {@code 4 5r 7u 6}: numbers of the document, with {@code r} for a
 * quarter to the right, {@code l} to the left, {@code u} upside down.
 */
record PageOrder(List<Page> pages) {

    static final int LONGEST = 4_000;

    /** @param number in the document, from 1 @param turn degrees to the right: 0, 90, 180, 270 */
    record Page(int number, int turn) {

        String text() {
            return number
                    + switch (turn) {
                        case 90 -> "r";
                        case 180 -> "u";
                        case 270 -> "l";
                        default -> "";
                    };
        }
    }

    PageOrder {
        pages = List.copyOf(pages);
    }

    /** Empty when it names no page, one twice, or one that the document has not. @param count pages of the document */
    static Optional<PageOrder> typed(String text, int count) {
        var pages = new ArrayList<Page>();
        var seen = new HashSet<Integer>();
        for (String one : text.strip().split("[\\s,]+")) {
            if (!one.matches("\\d{1,5}[rlu]?")) {
                return Optional.empty();
            }
            char end = one.charAt(one.length() - 1);
            int number = Integer.parseInt(Character.isDigit(end) ? one : one.substring(0, one.length() - 1));
            if (number < 1 || number > count || !seen.add(number)) {
                return Optional.empty();
            }
            pages.add(new Page(number, end == 'r' ? 90 : end == 'u' ? 180 : end == 'l' ? 270 : 0));
        }
        return pages.isEmpty() ? Optional.empty() : Optional.of(new PageOrder(pages));
    }

    static PageOrder of(String text) {
        return typed(text, Integer.MAX_VALUE).orElseThrow(() -> new IllegalStateException("no pages: " + text));
    }

    List<Integer> numbers() {
        return pages.stream().map(Page::number).toList();
    }

    String text() {
        return pages.stream().map(Page::text).collect(Collectors.joining(" "));
    }
}
