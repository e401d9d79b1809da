package org.stationhouse.desk.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A call in one line, {@code nature place/party/phone/what was said}: {@code 459 6360 fountain/lopez,ana/9165551212}. The nature is
 * a code or words of the list; other words count as nature up to the first that begins with a digit, where the place begins.
 *
 * @param nature as typed, or the words of the list
 * @param place where, empty when not typed
 * @param party who reports, empty when not typed
 * @param phone digits, empty when not typed
 * @param narrative the rest
 */
public record QuickLine(String nature, String place, String party, String phone, String narrative) {

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d(][\\d\\s().-]{5,18}\\d");
    private static final Pattern DIGITS = Pattern.compile("[^\\d]");
    private static final int MOST_WORDS_OF_A_NATURE = 5;

    public static QuickLine of(String line, Natures natures) {
        String[] parts = line.strip().split("\\s*/\\s*", -1);
        int next = 1;
        String party = "";
        String phone = "";
        if (next < parts.length && !PHONE.matcher(parts[next]).matches()) {
            party = parts[next++];
        }
        if (next < parts.length
                && (parts[next].isEmpty() || PHONE.matcher(parts[next]).matches())) {
            phone = parts[next++];
        }
        String narrative = next >= parts.length
                ? ""
                : String.join("/", Arrays.asList(parts).subList(next, parts.length));
        List<String> words = List.of(parts[0].split("\\s+"));
        int split = split(words, natures);
        String said = String.join(" ", words.subList(0, split));
        return new QuickLine(
                natures.meant(said)
                        .map(nature -> nature.code() + " " + nature.words())
                        .orElse(said),
                capitals(String.join(" ", words.subList(split, words.size()))),
                name(party),
                phone(phone),
                narrative);
    }

    private static int split(List<String> words, Natures natures) {
        for (int count = Math.min(words.size(), MOST_WORDS_OF_A_NATURE); count > 0; count--) {
            if (natures.meant(String.join(" ", words.subList(0, count))).isPresent()) {
                return count;
            }
        }
        int count = 1;
        while (count < words.size() && !Character.isDigit(words.get(count).charAt(0))) {
            count++;
        }
        return count == words.size() ? 1 : count;
    }

    /** {@code lopez,ana} is {@code Lopez, Ana}; what was typed with capitals stays as typed. */
    static String name(String typed) {
        return capitals(typed.strip().replaceAll("\\s*,\\s*", ", "));
    }

    /** Gives words typed all in small letters their capitals; a word that begins with a digit stays. */
    static String capitals(String typed) {
        if (!typed.equals(typed.toLowerCase(Locale.ROOT))) {
            return typed;
        }
        var out = new StringBuilder(typed);
        boolean begins = true;
        for (int i = 0; i < out.length(); i++) {
            char letter = out.charAt(i);
            if (begins) {
                out.setCharAt(i, Character.toUpperCase(letter));
            }
            begins = letter == ' ' || letter == '-' || letter == '\'' || letter == '(';
        }
        return out.toString();
    }

    /** Ten digits read as area code, exchange and line; anything else stays as typed. */
    static String phone(String typed) {
        String digits = DIGITS.matcher(typed).replaceAll("");
        if (digits.length() == 11 && digits.startsWith("1")) {
            digits = digits.substring(1);
        }
        boolean extended = typed.matches(".*\\p{L}.*");
        return digits.length() != 10 || extended
                ? typed.strip()
                : "(%s) %s-%s".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
    }
}
