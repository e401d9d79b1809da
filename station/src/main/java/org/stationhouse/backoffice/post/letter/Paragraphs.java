package org.stationhouse.backoffice.post.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The paragraphs of a letter, apart by empty lines. */
final class Paragraphs {

    /** The same paragraph in two languages. */
    record Pair(String left, String right) {}

    private Paragraphs() {}

    static List<String> of(String text) {
        return Stream.of(text.replace("\r\n", "\n").strip().split("\n\\s*\n"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Side by side; the shorter text ends with empty ones. */
    static List<Pair> beside(String left, String right) {
        List<String> here = of(left);
        List<String> there = of(right);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            pairs.add(new Pair(i < here.size() ? here.get(i) : "", i < there.size() ? there.get(i) : ""));
        }
        return pairs;
    }
}
