package org.stationhouse.backoffice.master.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.person.Height;
import org.stationhouse.foundation.kernel.PartialDate;

/** Reads single cells of a table of people in the ways that such tables are written. */
final class PersonCells {

    private static final Set<String> UNSAID =
            Set.of("", "-", "--", "?", "UNK", "UNKNOWN", "NONE", "N/A", "NA", "NULL", "NOT STATED", "XXX", ".");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIMED = Pattern.compile("(.*\\d)[ T]0?0:00(:00(\\.0+)?)?");

    /** What systems write that need a date of birth and have none. */
    private static final Set<String> NO_DATE = Set.of("1900-01-01", "1800-01-01", "1901-01-01");

    /** NIBRS data elements 27, 38, 48, in the words of other systems. */
    static final Map<String, String> SEXES = words("M M MALE MAN", "F F FEMALE WOMAN", "U U UNKNOWN X NONBINARY NB");

    /**
     * NIBRS data elements 29, 39, 49; the letters of the California DOJ are narrower: C, D, F, J, K, L, V, Z are Asian, G, P, S are
     * Pacific islanders, O is another.
     */
    static final Map<String, String> RACES = words(
            "W W WHITE CAUCASIAN",
            "B B BLACK AFRICAN-AMERICAN",
            "I I INDIAN AMERICAN-INDIAN NATIVE-AMERICAN",
            "A A ASIAN C D F J K L V Z CHINESE FILIPINO JAPANESE KOREAN VIETNAMESE",
            "P P PACIFIC-ISLANDER G S HAWAIIAN SAMOAN GUAMANIAN",
            "U U UNKNOWN X O OTHER",
            "H H HISPANIC LATINO MEXICAN");

    static final Map<String, String> ETHNICITIES =
            words("H H HISPANIC LATINO Y YES", "N N NOT-HISPANIC NON-HISPANIC NONHISPANIC NO", "U U UNKNOWN");

    static final Map<String, String> HAIR = words(
            "BLK BLK BLACK",
            "BLN BLN BLOND BLONDE",
            "BRO BRO BROWN BRN",
            "GRY GRY GRAY GREY",
            "RED RED AUBURN",
            "SDY SDY SANDY",
            "WHI WHI WHITE",
            "BLU BLU BLUE",
            "GRN GRN GREEN",
            "ONG ONG ORANGE",
            "PNK PNK PINK",
            "PLE PLE PURPLE",
            "BAL BAL BALD",
            "XXX XXX UNKNOWN");

    static final Map<String, String> EYES = words(
            "BLK BLK BLACK",
            "BLU BLU BLUE",
            "BRO BRO BROWN BRN",
            "GRN GRN GREEN",
            "GRY GRY GRAY GREY",
            "HAZ HAZ HAZEL HZL",
            "MAR MAR MAROON",
            "MUL MUL MULTICOLORED",
            "PNK PNK PINK",
            "XXX XXX UNKNOWN");

    private PersonCells() {}

    private static Map<String, String> words(String... lines) {
        var words = new HashMap<String, String>();
        for (String line : lines) {
            String[] all = line.split(" ");
            for (int n = 1; n < all.length; n++) {
                words.put(all[n].replace('-', ' '), all[0]);
            }
        }
        return Map.copyOf(words);
    }

    /** In capitals, words between single blanks. */
    static String upper(String cell) {
        return cell.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s/_-]+", " ");
    }

    /** Whether a cell says that nothing is known. */
    static boolean unsaid(String cell) {
        return UNSAID.contains(cell.strip().toUpperCase(Locale.ROOT));
    }

    static boolean lettered(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }

    static boolean phoned(String cell) {
        return cell.replaceAll("\\D", "").length() >= 7;
    }

    /** A date of birth in any of the usual orders, month before day; null when it is none. */
    static @Nullable PartialDate born(String cell) {
        Matcher timed = TIMED.matcher(cell.strip());
        String text = timed.matches() ? timed.group(1) : cell.strip();
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()
                && compact.group(1).compareTo("1800") > 0
                && compact.group(1).compareTo("2200") < 0) {
            text = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3);
        }
        return PartialDate.typed(text).orElse(null);
    }

    /** Whether it stands for a date that nobody knew. */
    static boolean noDate(PartialDate born) {
        return NO_DATE.contains(born.toString());
    }

    /** In inches: {@code 510}, {@code 5'10"}, {@code 70} or {@code 70 in}; null when it is no height. */
    static @Nullable Integer height(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*(in|inches)\\.?$", "");
        if (text.matches("\\d{2}") && Integer.parseInt(text) >= 20) {
            return Integer.valueOf(text);
        }
        return Height.read(text.replace(" ft", "'").replace("''", "\"")).orElse(null);
    }
}
