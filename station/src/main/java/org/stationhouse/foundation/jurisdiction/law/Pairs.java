package org.stationhouse.foundation.jurisdiction.law;

/** Reads {@code name=value name="value with spaces"}; inside quotes a backslash keeps the next letter as it is. */
final class Pairs {

    private final Statement statement;
    private final String text;
    private int at;

    Pairs(Statement statement) {
        this.statement = statement;
        this.text = statement.rest();
    }

    boolean more() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    String name() {
        int equal = text.indexOf('=', at);
        String name = equal < 0 ? text.substring(at) : text.substring(at, equal);
        if (equal < 0 || !name.matches("[a-z][a-z-]*")) {
            throw statement.bad(statement.keyword() + " is followed by name=value");
        }
        at = equal + 1;
        return name;
    }

    String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                throw statement.bad("a quote stands at the beginning of a value");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                at++;
                if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                    throw statement.bad("a space follows a closing quote");
                }
                return value.toString();
            }
            if (letter == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        throw statement.bad("a quote is not closed");
    }
}
