package org.stationhouse.foundation.staff.proof;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Codes on paper for the day when the phone is lost (CJIS IA-5(1)(b): at least 20 bits, single use, hashed). Each has 50 random bits
 * in 10 letters of Crockford's base 32 and begins with its place on the sheet, so that one hash is compared, not ten:
 * {@code 3-K7Q2M-9XWTA}.
 */
public final class RecoveryCodes {

    public static final int COUNT = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** A code as typed. */
    record Typed(int place, String letters) {}

    /** A sheet of new codes, in the order of their places from 1. */
    public static List<String> fresh() {
        var codes = new ArrayList<String>();
        for (int place = 1; place <= COUNT; place++) {
            String letters = letters(LETTERS);
            codes.add(place + "-" + letters.substring(0, 5) + "-" + letters.substring(5));
        }
        return codes;
    }

    /** A code for one use that an administrator hands over: 80 bits, {@code K7Q2-M9XW-TA4B-ZZ1C}. */
    public static String freshSlip() {
        String letters = letters(16);
        return String.join(
                "-", letters.substring(0, 4), letters.substring(4, 8), letters.substring(8, 12), letters.substring(12));
    }

    /** As a person may type it: small letters, without dashes, O for 0, I or L for 1. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether it has the form of a recovery code; place 0 when it has not. */
    static Typed read(String typed) {
        String plain = plain(typed);
        int digits = plain.length() - LETTERS;
        if (digits < 1 || digits > 2 || !plain.matches("\\d{1,2}[0-9A-Z]{" + LETTERS + "}")) {
            return new Typed(0, "");
        }
        int place = Integer.parseInt(plain.substring(0, digits));
        return place >= 1 && place <= COUNT ? new Typed(place, plain.substring(digits)) : new Typed(0, "");
    }

    private static String letters(int count) {
        var letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }
}
