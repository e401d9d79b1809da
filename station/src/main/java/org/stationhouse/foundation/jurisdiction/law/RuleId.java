package org.stationhouse.foundation.jurisdiction.law;

import java.util.regex.Pattern;

/** Name of a rule, stable over its editions, for example {@code ca.cpra.determination}. An older section number may remain in it. */
public record RuleId(String text) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

    /** @throws IllegalArgumentException when the text has another form */
    public RuleId {
        if (text.length() > 80 || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a rule is named like ca.cpra.determination");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
