package org.stationhouse.backoffice.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PersonName;

/** Normal forms: how numbers, phones, names and places are written in the index, and how a question is compared with them. */
public final class Spelling {

    /** Longer terms are cut here on both sides, so that a megabyte in one field can't reach an index page. */
    static final int LONGEST = 80;

    private static final int MOST_PLACE_TERMS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Pattern CROSSING =
            Pattern.compile("\\s*(?:/|&|@|\\band\\b|\\bat\\b)\\s*", Pattern.CASE_INSENSITIVE);

    /** Street words as they are written on calls, one spelling each (USPS Publication 28, appendix C, the common ones). */
    private static final Map<String, String> STREET_WORDS = Map.ofEntries(
            Map.entry("avenue", "av"),
            Map.entry("ave", "av"),
            Map.entry("street", "st"),
            Map.entry("str", "st"),
            Map.entry("boulevard", "bl"),
            Map.entry("blvd", "bl"),
            Map.entry("road", "rd"),
            Map.entry("drive", "dr"),
            Map.entry("lane", "ln"),
            Map.entry("court", "ct"),
            Map.entry("place", "pl"),
            Map.entry("square", "sq"),
            Map.entry("circle", "cir"),
            Map.entry("parkway", "pkwy"),
            Map.entry("pky", "pkwy"),
            Map.entry("highway", "hwy"),
            Map.entry("terrace", "ter"),
            Map.entry("way", "wy"),
            Map.entry("alley", "aly"),
            Map.entry("freeway", "fwy"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"),
            Map.entry("northeast", "ne"),
            Map.entry("northwest", "nw"),
            Map.entry("southeast", "se"),
            Map.entry("southwest", "sw"),
            Map.entry("apartment", "apt"),
            Map.entry("suite", "ste"));

    private static final Set<String> KINDS_OF_STREET = Set.of(
            "av", "st", "bl", "rd", "dr", "ln", "ct", "pl", "sq", "cir", "pkwy", "hwy", "ter", "wy", "aly", "fwy");

    private Spelling() {}

    /** Lower case, no accents, no punctuation, single spaces. */
    public static String fold(String said) {
        String simple = foldedAscii(said);
        return simple != null ? simple : folded(said);
    }

    /** The same without the tables of Unicode, as nearly every place and name can be written; null where it can't. */
    private static @Nullable String foldedAscii(String said) {
        var folded = new StringBuilder(said.length());
        for (int at = 0; at < said.length(); at++) {
            char one = said.charAt(at);
            if (one > '\u007f') {
                return null;
            }
            if (one >= 'A' && one <= 'Z') {
                folded.append((char) (one + 'a' - 'A'));
            } else if (one >= 'a' && one <= 'z' || one >= '0' && one <= '9') {
                folded.append(one);
            } else if (one != '\'' && one != '`' && !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return cut(folded.toString().strip());
    }

    private static String folded(String said) {
        String plain =
                MARKS.matcher(Normalizer.normalize(said, Normalizer.Form.NFD)).replaceAll("");
        plain = APOSTROPHES.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        plain = plain.replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("đ", "d");
        return cut(OTHERS.matcher(plain).replaceAll(" ").strip());
    }

    private static String cut(String term) {
        if (term.length() <= LONGEST) {
            return term;
        }
        int end = Character.isHighSurrogate(term.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return term.substring(0, end).strip();
    }

    /** Last digits of a telephone number without the country's 1; empty when there are none. */
    public static String phone(String said) {
        String digits = said.replaceAll("\\D", "");
        return cut(digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits);
    }

    /** {@code C26-000123}: as typed without signs, with the leading zeros gone, and the running number alone. */
    static List<String> numberTerms(String said) {
        var terms = new LinkedHashSet<String>();
        terms.add(compact(said));
        String[] groups = groups(said);
        if (groups.length > 1) {
            terms.add(short_(groups));
            terms.add(unpadded(groups[groups.length - 1]));
        }
        terms.remove("");
        return List.copyOf(terms);
    }

    /** The one form in which a typed number is compared exactly: {@code c26-0123} is {@code C26-123}, {@code 000123} is {@code 123}. */
    static String numberAsked(String typed) {
        String[] groups = groups(typed);
        return groups.length > 1 ? short_(groups) : unpadded(compact(typed));
    }

    /** Letters and digits only, in capitals. */
    public static String compact(String said) {
        return cut(String.join("", groups(said)));
    }

    private static String[] groups(String said) {
        return OTHERS.splitAsStream(said.toUpperCase(Locale.ROOT))
                .filter(group -> !group.isEmpty())
                .toArray(String[]::new);
    }

    private static String short_(String[] groups) {
        var all = groups.clone();
        all[all.length - 1] = unpadded(all[all.length - 1]);
        return cut(String.join("-", all));
    }

    private static String unpadded(String group) {
        return DIGITS.matcher(group).matches() ? LEADING_ZEROS.matcher(group).replaceFirst("") : group;
    }

    /** {@code De La Cruz, Ana Maria}: joined last name first, spaced last name first, its last word first, given name first. */
    public static List<String> nameTerms(PersonName name) {
        String last = fold(name.last());
        String given = fold(name.first() + " " + name.middle());
        var terms = new LinkedHashSet<String>();
        for (String form : new String[] {last.replace(" ", ""), last, last.substring(last.lastIndexOf(' ') + 1)}) {
            terms.add(cut((form + " " + given).strip()));
        }
        if (!given.isEmpty()) {
            terms.add(cut(given + " " + last));
        }
        terms.remove("");
        return List.copyOf(terms);
    }

    /** The last name as the dictionary of sounds keeps it, in one word. */
    public static String surname(String last) {
        return fold(last).replace(" ", "");
    }

    /** The two sounds of a surname (double metaphone); equal to each other when it has one only, empty when it has none. */
    public static List<String> sounds(String surname) {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(6);
        String first = metaphone.doubleMetaphone(surname);
        String other = metaphone.doubleMetaphone(surname, true);
        return List.of(first == null ? "" : first, other == null ? "" : other);
    }

    /** A place as the index knows it: folded, street words in one spelling. */
    public static String place(String said) {
        var words = new ArrayList<String>();
        String streets = mayCross(said) ? CROSSING.matcher(said).replaceAll(" ") : said;
        for (String word : fold(streets).split(" ")) {
            words.add(STREET_WORDS.getOrDefault(word, word));
        }
        return String.join(" ", words);
    }

    /**
     * The whole place, the other way round where two streets meet, and what follows each word up to the kind of street, so that a
     * street is found without its house number.
     */
    static List<String> placeTerms(String said) {
        var terms = new LinkedHashSet<String>();
        terms.add(place(said));
        String[] streets = mayCross(said) ? CROSSING.split(said.strip()) : new String[] {said.strip()};
        if (streets.length == 2) {
            terms.add(cut(place(streets[1] + " " + streets[0])));
        }
        if (streets.length == 1 && streets[0].equals(said.strip())) {
            tails(terms.getFirst(), terms);
        } else {
            for (String street : streets) {
                tails(place(street), terms);
            }
        }
        terms.remove("");
        return terms.stream().limit(MOST_PLACE_TERMS).toList();
    }

    /** Whether the pattern of a crossing has to be asked: few places hold a sign of it, and asking takes longer than all the rest. */
    private static boolean mayCross(String said) {
        for (int at = 0; at < said.length(); at++) {
            char one = said.charAt(at);
            boolean sign = one == '/' || one == '&' || one == '@';
            boolean word = said.regionMatches(true, at, "and", 0, 3) || said.regionMatches(true, at, "at", 0, 2);
            if (sign || word && (at == 0 || !Character.isLetterOrDigit(said.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static void tails(String street, Set<String> terms) {
        int from = 0;
        for (String word : street.split(" ")) {
            if (KINDS_OF_STREET.contains(word)) {
                return;
            }
            terms.add(street.substring(from));
            from += word.length() + 1;
        }
    }
}
