package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/**
 * Words of addresses in one spelling each: kinds of street, directions, secondary units (USPS Publication 28, appendices B, C1 and C2;
 * the spellings of appendix C1 and some that dispatch systems write), numbers in words.
 */
final class StreetWords {

    private static final Map<String, String> TYPES = read("TYPE");
    private static final Map<String, String> WAYS = read("WAY");
    private static final Map<String, String> UNITS = read("UNIT");
    private static final Map<String, String> NAMES = read("NAME");
    private static final Map<String, String> WHOLE = whole();
    private static final List<String> TENS =
            List.of("TWENTY", "THIRTY", "FORTY", "FIFTY", "SIXTY", "SEVENTY", "EIGHTY", "NINETY");

    private StreetWords() {}

    /** The standard abbreviation of a kind of street, {@code AVE} for {@code avenue}; null for any other word. */
    static @Nullable String type(String word) {
        return TYPES.get(word);
    }

    /** The abbreviation of a direction; null for any other word. */
    static @Nullable String way(String word) {
        return WAYS.get(word);
    }

    /** The abbreviation of a kind of unit; null for any other word. */
    static @Nullable String unit(String word) {
        return UNITS.get(word);
    }

    /** The name of a street as it is compared: each word written out, numbers with their ending, nothing between the words. */
    static String core(List<String> words) {
        var core = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            String tens = at + 1 < words.size() ? tens(words.get(at), words.get(at + 1)) : null;
            if (tens != null) {
                core.append(tens);
                at++;
            } else {
                core.append(one(words.get(at), at == 0 && words.size() > 1));
            }
        }
        return core.toString();
    }

    private static String one(String word, boolean leads) {
        if (leads && word.equals("ST")) {
            return "SAINT";
        }
        if (word.matches("\\d{1,6}")) {
            return ordinal(Integer.parseInt(word));
        }
        String number = NAMES.get(word);
        return number == null ? WHOLE.getOrDefault(word, word) : number;
    }

    /** {@code TWENTY FIRST} is {@code 21ST}. */
    private static @Nullable String tens(String word, String next) {
        int tens = TENS.indexOf(word);
        String ending = NAMES.get(next);
        return tens < 0 || ending == null || !ending.matches("[1-9](ST|ND|RD|TH)") ? null : (tens + 2) + ending;
    }

    static String ordinal(int number) {
        int last = number % 10;
        boolean teens = number % 100 >= 11 && number % 100 <= 13;
        return number
                + (teens || last > 3 || last == 0
                        ? "TH"
                        : List.of("ST", "ND", "RD").get(last - 1));
    }

    private static Map<String, String> read(String kind) {
        var words = new HashMap<String, String>();
        for (var row : Table.rows(new ClassPathResource("master/street-words.csv"))) {
            if (row.get("kind").equals(kind)) {
                List.of(row.get("words").split(" ")).forEach(it -> words.put(it, row.get("standard")));
                words.put(row.get("standard"), row.get("standard"));
            }
        }
        return Map.copyOf(words);
    }

    /** Directions and kinds of street written out, so that {@code OAKGROVE} is {@code OAK GRV}. */
    private static Map<String, String> whole() {
        var whole = new HashMap<String, String>();
        for (var row : Table.rows(new ClassPathResource("master/street-words.csv"))) {
            String[] words = row.get("words").split(" ");
            if (row.get("kind").equals("TYPE") || row.get("kind").equals("WAY")) {
                List.of(words).forEach(it -> whole.put(it, words[0]));
                whole.put(row.get("standard"), words[0]);
            }
        }
        return Map.copyOf(whole);
    }

    /** Letters, digits and nothing else, in capitals and without accents: the words of a street or of a common place. */
    static List<String> words(String said) {
        var words = new ArrayList<String>();
        for (String word : AddressParser.clean(said).split("[^A-Z0-9]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
