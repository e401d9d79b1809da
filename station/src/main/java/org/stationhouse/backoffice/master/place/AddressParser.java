package org.stationhouse.backoffice.master.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as people type them: {@code 6360 fountain sq dr}, {@code n 5th/main}, {@code blk 1200 j st},
 * {@code 12 1/2 oak #3, city}. Any text can be read; what is no address is a name.
 */
final class AddressParser {

    /** Longer texts are cut: no address is that long. */
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("['’‘`´]");
    private static final Pattern INITIALS = Pattern.compile("\\b([A-Z])\\.([A-Z])\\b\\.?");
    private static final Pattern DASHES = Pattern.compile("(?<!\\d)-|-(?![0-9A-Z])|-(?=[A-Z]{2})");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9/&@+#,-]+");
    private static final Pattern HALF = Pattern.compile("(\\d)[ -]+([123])/([234])(?= |,|$)");
    private static final Pattern FILLER = Pattern.compile(
            "^(?:(?:CORNER|COR|INTERSECTION|INTX)(?: OF)?|AT|NEAR|NR|IN FRONT OF|FRONT OF|IFO|ACROSS FROM|BEHIND)"
                    + " (?=.)");
    private static final Pattern CROSSING = Pattern.compile(" ?[/&@+]+ ?| (?:AND|AT) ");
    private static final Pattern BLOCK = Pattern.compile("^(?:(?<low>UNIT|ZERO) (?:BLK|BLOCK)|(?:BLK|BLOCK)(?: OF)?"
            + " (?<behind>\\d{1,6})|(?<before>\\d{1,6})(?:ST|ND|RD|TH)?[ -]?(?:BLK|BLOCK))(?: OF)? (?=.)");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:-?([A-Z])|-\\d{1,6})?");
    private static final String FRACTION = "~";

    private AddressParser() {}

    /** Capitals without accents, blanks and signs that no address has. */
    static String clean(String typed) {
        String cut = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        String halves = cut.replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4");
        String plain = MARKS.matcher(Normalizer.normalize(halves, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        plain = QUOTES.matcher(plain).replaceAll("");
        plain = INITIALS.matcher(plain).replaceAll("$1$2").replace("#", " # ");
        plain = DASHES.matcher(plain).replaceAll(" ");
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    /** Every reading, the likeliest first; none when nothing stands there. */
    static List<Reading> readings(String typed) {
        String said = HALF.matcher(clean(typed)).replaceAll("$1 " + FRACTION + "$2" + FRACTION + "$3");
        var parts = new ArrayList<String>();
        for (String part : said.split(",")) {
            String bare = FILLER.matcher(part.strip()).replaceFirst("").strip();
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        if (parts.size() > 1
                && parts.get(1).matches("\\d{1,6}")
                && !Character.isDigit(parts.getFirst().charAt(0))) {
            return readings(parts.get(1) + " " + parts.getFirst());
        }
        String unit = parts.stream()
                .skip(1)
                .filter(AddressParser::unitAlone)
                .findFirst()
                .map(AddressParser::text)
                .orElse("");
        var readings = new ArrayList<Reading>();
        for (String part : parts.subList(0, Math.min(2, parts.size()))) {
            readings.addAll(part(part, unit));
            if (!(readings.getFirst() instanceof Reading.Words)) {
                break;
            }
        }
        // a name before the address: what can be looked up stands first
        readings.sort((one, other) -> Boolean.compare(one instanceof Reading.Words, other instanceof Reading.Words));
        return readings;
    }

    private static List<Reading> part(String part, String unit) {
        String[] streets = CROSSING.split(part);
        List<String> sides = List.of(streets).stream()
                .map(it -> it.strip())
                .filter(it -> !it.isEmpty())
                .toList();
        if (sides.size() < 2) {
            return sides.isEmpty() ? List.of(new Reading.Words(words(part))) : single(sides.getFirst(), unit);
        }
        var readings = new ArrayList<Reading>();
        for (String side : sides.subList(0, 2)) {
            single(side, unit).stream()
                    .filter(Reading.Numbered.class::isInstance)
                    .forEach(readings::add);
        }
        readings.add(new Reading.Corner(words(sides.get(0)), words(sides.get(1))));
        return readings;
    }

    private static List<Reading> single(String part, String unit) {
        Matcher block = BLOCK.matcher(part);
        if (block.find()) {
            List<String> street = words(part.substring(block.end()));
            if (!street.isEmpty()) {
                String digits = block.group("behind") == null ? block.group("before") : block.group("behind");
                int number = block.group("low") != null ? 0 : Integer.parseInt(digits);
                return List.of(new Reading.Numbered(number, "", true, street, unit));
            }
        }
        List<String> words = words(part);
        String leading = unit;
        if (words.size() > 3 && unit(words.getFirst()) && words.get(2).matches("\\d{1,6}")) {
            leading = text(words.get(0) + " " + words.get(1));
            words = words.subList(2, words.size());
        }
        List<Reading> numbered = numbered(words, leading);
        return numbered.isEmpty() ? List.of(new Reading.Words(words)) : numbered;
    }

    private static List<Reading> numbered(List<String> words, String unit) {
        Matcher number = NUMBER.matcher(words.isEmpty() ? "" : words.getFirst());
        if (words.size() < 2 || !number.matches()) {
            return List.of();
        }
        int house = Integer.parseInt(number.group(1));
        String letter = number.group(2) == null ? "" : number.group(2);
        List<String> rest = words.subList(1, words.size());
        if (rest.size() == 1 && StreetWords.type(rest.getFirst()) != null) {
            // "5 st" is the street, "1200j st" the number on J St
            return letter.isEmpty()
                    ? List.of(new Reading.Words(words))
                    : List.of(new Reading.Numbered(house, "", false, List.of(letter, rest.getFirst()), unit));
        }
        String half = letter;
        if (rest.getFirst().startsWith(FRACTION)) {
            half = rest.getFirst().substring(1).replace(FRACTION, "/");
            rest = rest.subList(1, rest.size());
        }
        int at = unitAt(rest);
        String own = at < 0 ? unit : text(String.join(" ", rest.subList(at, rest.size())));
        List<String> street = at < 0 ? rest : rest.subList(0, at);
        return street.isEmpty() ? List.of() : List.of(new Reading.Numbered(house, half, false, street, own));
    }

    /** Where a unit begins behind the street; -1 when none does. */
    private static int unitAt(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            String word = words.get(at);
            boolean last = at == words.size() - 1;
            if (word.equals("#") && !last) {
                return at;
            }
            if (StreetWords.unit(word) != null
                    && (last ? word.matches("REAR|FRONT|UPPER|LOWER") : id(words.get(at + 1)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean unit(String word) {
        return word.equals("#") || StreetWords.unit(word) != null;
    }

    private static boolean unitAlone(String part) {
        List<String> words = words(part);
        return words.size() > 1 && unit(words.getFirst()) && id(words.get(1));
    }

    private static boolean id(String word) {
        return word.length() == 1 || word.matches("[A-Z]?\\d{1,5}[A-Z]?") || word.equals("#");
    }

    /** {@code APT 3}, whatever the unit was called. */
    private static String text(String said) {
        List<String> words = new ArrayList<>(words(said));
        @Nullable String kind = StreetWords.unit(words.getFirst());
        if (kind != null) {
            words.set(0, kind);
            words.remove("#");
        }
        return String.join(" ", words).replace("# ", "#");
    }

    private static List<String> words(String part) {
        var words = new ArrayList<String>();
        for (String word : part.split("[ ,]+")) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return words;
    }
}
