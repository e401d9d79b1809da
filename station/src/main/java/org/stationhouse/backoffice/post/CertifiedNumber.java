package org.stationhouse.backoffice.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a certified mailpiece: the 22 digits of the USPS Intelligent Mail package barcode, the last of them a check digit (USPS
 * Publication 199: modulo 10, weights 3 and 1 from the right).
 */
public record CertifiedNumber(String digits) {

    /** A scan begins with 420 and the ZIP Code of the addressee, 5 or 9 digits, which is no part of the number. */
    private static final Pattern SCANNED = Pattern.compile("(?:420(?:\\d{5}|\\d{9}))?(9\\d{21})");

    /** @throws IllegalArgumentException when it is none */
    public CertifiedNumber {
        if (!digits.matches("9\\d{21}") || check(digits) != digits.charAt(21) - '0') {
            throw new IllegalArgumentException("not a certified number");
        }
    }

    /** Reads what was typed or scanned, blanks and separators apart; empty when it is none or a digit is wrong. */
    public static Optional<CertifiedNumber> of(String typed) {
        Matcher parts = SCANNED.matcher(typed.replaceAll("[\\s\\p{Cc}-]", ""));
        if (!parts.matches() || check(parts.group(1)) != parts.group(1).charAt(21) - '0') {
            return Optional.empty();
        }
        return Optional.of(new CertifiedNumber(parts.group(1)));
    }

    private static int check(String number) {
        int sum = 0;
        for (int i = 0; i < 21; i++) {
            sum += (number.charAt(20 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    /** In groups of four, as the label prints it. */
    @Override
    public String toString() {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
