package org.stationhouse.foundation.kernel;

/**
 * A person's name as said on the day. {@code last} is never blank; the other parts may be empty.
 *
 * @param last family name or the only name
 * @param first given name
 * @param middle middle names or initials
 */
public record PersonName(String last, String first, String middle) {

    public static final int LONGEST = 120;

    public PersonName {
        last = last.strip();
        first = first.strip();
        middle = middle.strip();
        if (last.isEmpty()) {
            throw new IllegalArgumentException("A name needs at least a last name.");
        }
        if (last.length() + first.length() + middle.length() > LONGEST) {
            throw new IllegalArgumentException("A name has at most " + LONGEST + " characters.");
        }
    }

    /** Reads {@code Last, First Middle}; without a comma the last word is the last name. */
    public static PersonName of(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        int comma = text.indexOf(',');
        if (comma >= 0) {
            String given = text.substring(comma + 1).strip();
            int space = given.indexOf(' ');
            return space < 0
                    ? new PersonName(text.substring(0, comma), given, "")
                    : new PersonName(text.substring(0, comma), given.substring(0, space), given.substring(space + 1));
        }
        int last = text.lastIndexOf(' ');
        if (last < 0) {
            return new PersonName(text, "", "");
        }
        String given = text.substring(0, last);
        int space = given.indexOf(' ');
        return space < 0
                ? new PersonName(text.substring(last + 1), given, "")
                : new PersonName(text.substring(last + 1), given.substring(0, space), given.substring(space + 1));
    }

    /** {@code Last, First Middle}. */
    @Override
    public String toString() {
        String given = (first + " " + middle).strip();
        return given.isEmpty() ? last : last + ", " + given;
    }
}
