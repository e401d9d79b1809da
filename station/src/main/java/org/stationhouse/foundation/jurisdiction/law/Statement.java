package org.stationhouse.foundation.jurisdiction.law;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One line of a law file: a keyword and what follows it.
 *
 * @param file name as messages give it, for example {@code us-ca/parking.law}
 * @param line from 1
 * @param rest what follows the keyword, without the spaces around it
 */
public record Statement(String file, int line, String keyword, String rest) {

    private static final Pattern KEYWORD = Pattern.compile("[a-z][a-z-]*");

    /** Every line that is neither empty nor a comment ({@code #}). */
    public static List<Statement> all(String file, String text) {
        var statements = new ArrayList<Statement>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int end = line.indexOf(' ');
            String keyword = end < 0 ? line : line.substring(0, end);
            if (!KEYWORD.matcher(keyword).matches()) {
                throw new BadLaw(file, number, "a line begins with a keyword in small letters");
            }
            statements.add(new Statement(
                    file, number, keyword, end < 0 ? "" : line.substring(end).strip()));
        }
        return statements;
    }

    public BadLaw bad(String why) {
        return new BadLaw(file, line, why);
    }

    /** The rest as free text. @throws BadLaw when there is none */
    public String text() {
        if (rest.isEmpty()) {
            throw bad(keyword + " says nothing");
        }
        return rest;
    }

    /** The rest as words with spaces between. @throws BadLaw when there is none or one stands twice */
    public List<String> words() {
        List<String> words = List.of(text().split("\\s+"));
        if (words.stream().distinct().count() < words.size()) {
            throw bad(keyword + " names something twice");
        }
        return words;
    }

    /**
     * The rest as {@code name=value} pairs, made into something.
     *
     * @throws BadLaw when a value is missing, unknown or can't be right, or a pair is left over
     */
    public <T> T as(Function<Attributes, T> made) {
        return guarded(() -> {
            var attributes = new Attributes(this);
            T whole = made.apply(attributes);
            attributes.done();
            return whole;
        });
    }

    /** Runs what may refuse its values, and says of which line they were. */
    public <T> T guarded(java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw bad(String.valueOf(wrong.getMessage()));
        }
    }
}
