package org.stationhouse.backoffice.charges;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of a code, as a charge names it. Upper and lower case mean the same.
 *
 * @param state two letters, for example {@code CA}
 * @param code short name of the code, for example {@code PC}, {@code ORS}
 * @param section as written, without blanks, for example {@code 11377(a)}, {@code 166.250}, {@code 664/459}
 */
public record Statute(String state, String code, String section) implements Comparable<Statute> {

    public static final int LONGEST_CODE = 8;
    public static final int LONGEST_SECTION = 40;

    static final Pattern CODE = Pattern.compile("[A-Z]{2," + LONGEST_CODE + "}");
    static final Pattern SECTION = Pattern.compile("[0-9][0-9A-Za-z.()/-]{0," + (LONGEST_SECTION - 1) + "}");

    private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");

    /** The codes that clerks meet most stand in front; the others follow by name. */
    private static final List<String> FIRST = List.of("PC", "VC", "HS");

    static final Comparator<String> CODES = Comparator.<String>comparingInt(
                    it -> FIRST.contains(it) ? FIRST.indexOf(it) : FIRST.size())
            .thenComparing(Comparator.naturalOrder());

    /** A slash divides the parts of an address; no section has this sign. */
    private static final char SLASH = '~';

    /** @throws IllegalArgumentException when that is not how a section is named */
    public Statute {
        if (!state.matches("[A-Z]{2}")
                || !CODE.matcher(code).matches()
                || !SECTION.matcher(section).matches()) {
            throw new IllegalArgumentException("no section of a code: " + state + " " + code + " " + section);
        }
    }

    /** As it stands at the end of an address; null when it is no section. */
    static @Nullable Statute at(String state, String code, String section) {
        try {
            return new Statute(state, code, section.replace(SLASH, '/'));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    public String path() {
        return "/offenses/" + state + "/" + code + "/" + section.replace('/', SLASH);
    }

    /** Equal for equal sections. */
    String key() {
        return state + " " + code + " " + section.toLowerCase(Locale.ROOT);
    }

    /** As it is said: {@code PC 459}. */
    public String text() {
        return code + " " + section;
    }

    /** By state, code and section, its numbers by their value: 459, 459.5, 1320. */
    @Override
    public int compareTo(Statute other) {
        int first = state.compareTo(other.state);
        int second = first != 0 ? first : CODES.compare(code, other.code);
        return second != 0 ? second : compare(PIECE.matcher(section), PIECE.matcher(other.section));
    }

    private static int compare(Matcher one, Matcher other) {
        while (one.find()) {
            if (!other.find()) {
                return 1;
            }
            int order =
                    compare(one.group().toLowerCase(Locale.ROOT), other.group().toLowerCase(Locale.ROOT));
            if (order != 0) {
                return order;
            }
        }
        return other.find() ? -1 : 0;
    }

    private static int compare(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers && one.length() != other.length()
                ? Integer.compare(one.length(), other.length())
                : one.compareTo(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statute statute && key().equals(statute.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
