package org.stationhouse.backoffice.master.person;

/**
 * A social security number: nine digits or the last four. The whole one lies sealed; what is shown of it is {@code ***-**-1234}, and
 * {@code 1234} where no more is known.
 */
public final class Ssn {

    static final int WHOLE = 9;
    private static final int LAST = 4;
    private static final String MASK = "***-**-";

    private Ssn() {}

    static String digits(String said) {
        return said.replaceAll("\\D", "");
    }

    /** Whether it may be one: whole ones begin with neither 000, 666 nor 9, and have no group of zeros (20 CFR 422.103). */
    public static boolean possible(String said) {
        String digits = digits(said);
        return digits.length() == LAST || digits.matches("(?!000|666|9)\\d{3}(?!00)\\d{2}(?!0000)\\d{4}");
    }

    /** Whether all of it is known. */
    static boolean whole(String said) {
        return said.startsWith(MASK) || digits(said).length() == WHOLE;
    }

    static String last(String said) {
        String digits = digits(said);
        return digits.substring(Math.max(0, digits.length() - LAST));
    }

    static String masked(String said) {
        return whole(said) ? MASK + last(said) : last(said);
    }
}
