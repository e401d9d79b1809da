package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The string literals of a Java source, text blocks included, without the comments. */
public final class Literals {

    /**
     * @param before the code in front of it, whitespace collapsed, at most 40 characters
     * @param after the code behind it, at most 5 characters
     */
    public record Literal(String text, String before, String after) {}

    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)\\\\u+([0-9a-fA-F]{4})");

    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private int at;

    private Literals(String source) {
        this.source = source;
    }

    public static List<Literal> of(String source) {
        var reader = new Literals(unescaped(source));
        reader.read();
        return reader.found;
    }

    /** The compiler turns these into letters before it reads anything else (Java Language Specification 3.3). */
    private static String unescaped(String source) {
        return ESCAPE.matcher(source)
                .replaceAll(it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16))));
    }

    private void read() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                at = after("\n");
            } else if (source.startsWith("/*", at)) {
                at = after("*/");
            } else if (source.startsWith("\"\"\"", at)) {
                int end = source.indexOf("\"\"\"", at + 3);
                keep(source.substring(at + 3, end).stripIndent(), end + 3);
            } else if (source.charAt(at) == '"') {
                int end = closing('"');
                keep(source.substring(at + 1, end).translateEscapes(), end + 1);
            } else if (source.charAt(at) == '\'') {
                at = closing('\'') + 1;
            } else {
                code.append(source.charAt(at++));
            }
        }
    }

    private void keep(String text, int next) {
        String before = code.toString().replaceAll("\\s+", " ");
        String after = source.substring(next, Math.min(source.length(), next + 40))
                .replaceAll("\\s+", " ")
                .strip();
        found.add(new Literal(
                text,
                before.substring(Math.max(0, before.length() - 40)),
                after.substring(0, Math.min(5, after.length()))));
        code.append('"').append('"');
        at = next;
    }

    private int closing(char quote) {
        int end = at + 1;
        while (source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private int after(String mark) {
        int end = source.indexOf(mark, at);
        return end < 0 ? source.length() : end + mark.length();
    }
}
