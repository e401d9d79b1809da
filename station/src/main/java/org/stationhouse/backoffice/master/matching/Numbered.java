package org.stationhouse.backoffice.master.matching;

import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.search.Spelling;

/**
 * A number that names a person.
 *
 * @param sort which kind of it, as {@code OLN}
 * @param compact letters and digits only
 * @param whole whether all of it is known
 * @param hidden whether only its last digits may be compared with another one
 * @param state two letters of the issuing state, null where none issues it
 * @param text as it is shown
 */
public record Numbered(
        String sort,
        String compact,
        boolean whole,
        boolean hidden,
        @Nullable String state,
        String text) {

    /** Of which only the last digits are known, each time four. */
    public static final String SSN = "SSN";

    private static final String LOCAL = "LOCAL";
    private static final int LAST = 4;

    public static Numbered of(String sort, String said, @Nullable String state) {
        return new Numbered(
                sort, Spelling.compact(said), true, false, state, state == null ? said : state + " " + said);
    }

    /** A social security number that lies sealed. @param said what may be seen of it */
    public static Numbered sealed(String said, boolean whole) {
        return new Numbered(SSN, Spelling.compact(said), whole, true, null, said);
    }

    public Numbered shown(String as) {
        return new Numbered(sort, compact, whole, hidden, state, as);
    }

    /** Whether a difference says something: a number of some house does not. */
    boolean telling() {
        return !sort.equals(LOCAL);
    }

    /** Whether it may be the other one with a slip; of twins, whose numbers follow each other, it says nothing either way. */
    boolean slip(Numbered other) {
        return sort.equals(SSN) && !hidden && !other.hidden && NameWeight.near(compact, other.compact);
    }

    String last() {
        return compact.substring(Math.max(0, compact.length() - LAST));
    }
}
