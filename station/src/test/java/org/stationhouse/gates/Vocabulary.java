package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds the message files against the keys that templates and classes name, and their words against {@code gates/us-words.csv}. */
public final class Vocabulary {

    /** Where keys are named: by {@code word(...)} or an equal call, or as any literal. */
    public record Source(String file, List<Literals.Literal> literals) {}

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern ASKS = Pattern.compile("(\\bword|new Line|new Door\\.Line)\\($");
    private static final Set<String> CONSTRAINTS = Set.of(
            "AssertFalse",
            "AssertTrue",
            "DecimalMax",
            "DecimalMin",
            "Digits",
            "Email",
            "Future",
            "FutureOrPresent",
            "Max",
            "Min",
            "Negative",
            "NegativeOrZero",
            "NotBlank",
            "NotEmpty",
            "NotNull",
            "Null",
            "Past",
            "PastOrPresent",
            "Pattern",
            "Positive",
            "PositiveOrZero",
            "Size",
            "typeMismatch");

    private Vocabulary() {}

    /** Keys that are asked for and stand in no file. */
    public static Set<String> missing(Set<String> keys, List<Source> sources) {
        var offences = new TreeSet<String>();
        for (Source source : sources) {
            for (var literal : source.literals()) {
                if (!ASKS.matcher(literal.before()).find()) {
                    continue;
                }
                boolean begun = literal.after().startsWith("+");
                boolean known = begun
                        ? keys.stream().anyMatch(key -> key.startsWith(literal.text()))
                        : keys.contains(literal.text());
                if (!known) {
                    offences.add(source.file() + " asks for " + literal.text() + (begun ? "..." : ""));
                }
            }
        }
        return offences;
    }

    /** Keys that no source names, neither whole nor by a literal prefix that ends with a point. */
    public static Set<String> unused(Set<String> keys, List<Source> sources) {
        Set<String> named = new LinkedHashSet<>();
        Set<String> begun = new LinkedHashSet<>();
        Set<String> endings = new LinkedHashSet<>();
        for (Source source : sources) {
            for (var literal : source.literals()) {
                String text = literal.text();
                named.add(text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text);
                if (text.startsWith(".") && KEY.matcher("x" + text).matches()) {
                    endings.add(text);
                }
                if (literal.text().endsWith(".")
                        && KEY.matcher(literal.text() + "x").matches()) {
                    begun.add(literal.text());
                }
            }
        }
        var offences = new TreeSet<String>();
        for (String key : keys) {
            boolean joined = endings.stream()
                    .anyMatch(
                            end -> key.endsWith(end) && named.contains(key.substring(0, key.length() - end.length())));
            if (!constraint(key)
                    && !named.contains(key)
                    && !joined
                    && begun.stream().noneMatch(key::startsWith)) {
                offences.add(key + " is used nowhere");
            }
        }
        return offences;
    }

    /** Keys that do not begin with the name of their file. */
    public static Set<String> strangers(String room, Set<String> keys) {
        var offences = new TreeSet<String>();
        for (String key : keys) {
            if (!key.startsWith(room + ".") && !constraint(key)) {
                offences.add(room + ".properties holds " + key);
            }
        }
        return offences;
    }

    private static boolean constraint(String key) {
        return CONSTRAINTS.contains(key.split("\\.")[0]);
    }

    /** @param words wrong word (a pattern) to right word */
    public static List<String> foreignWords(Map<String, String> texts, Map<String, String> words) {
        var offences = new ArrayList<String>();
        texts.forEach((where, text) -> words.forEach((wrong, right) -> {
            if (Pattern.compile("(?i)\\b(" + wrong + ")\\b").matcher(text).find()) {
                offences.add(where + ": \"" + text + "\", say " + right);
            }
        }));
        return offences;
    }

    /** Apostrophes: doubled where {@code MessageFormat} reads the text, single where not. */
    public static List<String> apostrophes(Map<String, String> texts) {
        var offences = new ArrayList<String>();
        texts.forEach((key, text) -> {
            boolean formatted = text.matches("(?s).*\\{\\d.*");
            String single = text.replace("''", "");
            if (formatted ? single.contains("'") : text.contains("''")) {
                offences.add(key + ": " + text);
            }
        });
        return offences;
    }
}
