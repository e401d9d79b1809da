package org.stationhouse.foundation.jurisdiction.law;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of names that a rule gives: fields of a document, tests, approvals.
 *
 * @param kind what they are
 * @param names in the order of the law, in small letters
 */
public record Names(Kind kind, List<String> names) implements Provision {

    public enum Kind {
        /** fields that the document or record must carry */
        FIELDS,
        /** fields that must be public */
        PUBLIC_FIELDS,
        /** reasons for which a field may be withheld */
        WITHHOLD_TESTS,
        /** who has a proper interest in a record */
        PROPER_INTEREST,
        /** who approves, in this order */
        APPROVALS,
        /** who must be told */
        NOTIFY,
        /** what must all be there before the act */
        GATE
    }

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,60}");

    public Names {
        names = List.copyOf(names);
        names.forEach(Names::check);
    }

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name has small letters, digits, - and _ only: " + name);
        }
    }

    @Override
    public String item() {
        return Attributes.code(kind);
    }
}
