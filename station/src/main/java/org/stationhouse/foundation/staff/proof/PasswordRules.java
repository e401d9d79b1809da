package org.stationhouse.foundation.staff.proof;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a new password must not be (CJIS IA-5(1)(a), NIST SP 800-63B 5.1.1.2). Any character is welcome, spaces too; nothing has to be
 * mixed and nothing expires in 90 days. Each refusal is a message key that says why.
 */
final class PasswordRules {

    static final int SHORTEST = 8;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1234567890",
            "qazwsxedcrfvtgbyhnujmikolp");
    private static final int RUN = 4;
    private static final int WORD = 4;
    private static final int MOST_WORDS = 2;

    private PasswordRules() {}

    /**
     * @param banned words of letters alone, and whole passwords; lower case
     * @param own words of this person, this agency and this product, lower case
     * @return message key of the first rule broken
     */
    static Optional<String> refuse(String typed, Set<String> banned, Set<String> own) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of("staff.password.short");
        }
        if (typed.length() > Passwords.LONGEST) {
            return Optional.of("staff.password.long");
        }
        if (text.chars().distinct().count() < 5) {
            return Optional.of("staff.password.repeated");
        }
        String plain = plain(text);
        if (own.stream().anyMatch(word -> word.length() >= WORD && plain.contains(word))) {
            return Optional.of("staff.password.own");
        }
        if (runs(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))) {
            return Optional.of("staff.password.run");
        }
        return banned.contains(text.toLowerCase(Locale.ROOT)) || common(plain, banned)
                ? Optional.of("staff.password.banned")
                : Optional.empty();
    }

    /** Letters only, lower case, with the usual stand-ins undone: {@code P@ssw0rd!1} is password. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}]", "");
    }

    /** Whether it is one or two banned words, perhaps repeated, and hardly a letter more; three together make a phrase. */
    private static boolean common(String plain, Set<String> banned) {
        var words = new HashSet<String>();
        int rest = 0;
        int at = 0;
        while (at < plain.length()) {
            int taken = 0;
            for (int end = plain.length(); end >= at + WORD && taken == 0; end--) {
                if (banned.contains(plain.substring(at, end))) {
                    words.add(plain.substring(at, end));
                    taken = end - at;
                }
            }
            rest += taken == 0 ? 1 : 0;
            at += Math.max(1, taken);
        }
        return rest < WORD && words.size() <= MOST_WORDS;
    }

    /** Whether it is nothing but runs along the alphabet or the keyboard. */
    private static boolean runs(String plain) {
        int covered = 0;
        int at = 0;
        while (at < plain.length()) {
            int run = 0;
            for (String row : ROWS) {
                run = Math.max(
                        run,
                        Math.max(
                                along(plain, at, row),
                                along(
                                        plain,
                                        at,
                                        new StringBuilder(row).reverse().toString())));
            }
            if (run >= RUN) {
                covered += run;
                at += run;
            } else {
                at++;
            }
        }
        return covered > 0 && plain.length() - covered < WORD;
    }

    private static int along(String plain, int from, String row) {
        int start = row.indexOf(plain.charAt(from));
        int length = 0;
        while (start >= 0
                && start + length < row.length()
                && from + length < plain.length()
                && row.charAt(start + length) == plain.charAt(from + length)) {
            length++;
        }
        return length;
    }
}
