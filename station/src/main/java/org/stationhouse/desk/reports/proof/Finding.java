package org.stationhouse.desk.reports.proof;

import java.util.List;

/**
 * Something to look at, and where.
 *
 * @param word message key of its sentence
 * @param values what stands in it
 */
public record Finding(Kind kind, String word, List<String> values, Spot spot) {

    public enum Kind {
        SPELLING,
        GRAMMAR,
        /** an offense needs it said */
        MISSING,
        /** the narrative says otherwise than the rest of the report */
        DIFFERS,
        /** what was not read */
        UNREAD
    }

    /** Where to put the cursor. */
    public sealed interface Spot {}

    /** @param from offset in the narrative, in UTF-16 units @param to behind its last one */
    public record Passage(int from, int to, String text) implements Spot {}

    /** @param name of a field of the form */
    public record Field(String name) implements Spot {}

    public Finding {
        values = List.copyOf(values);
    }

    static Finding at(Kind kind, String word, String narrative, int from, int to, String... values) {
        return new Finding(kind, word, List.of(values), new Passage(from, to, narrative.substring(from, to)));
    }

    static Finding of(Kind kind, String word, String field, String... values) {
        return new Finding(kind, word, List.of(values), new Field(field));
    }

    /** Offset in the narrative; behind every passage for a field. */
    int order() {
        return spot instanceof Passage it ? it.from() : Integer.MAX_VALUE;
    }
}
