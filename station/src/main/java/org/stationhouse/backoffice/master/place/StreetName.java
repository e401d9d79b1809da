package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a street is called, in the parts of USPS Publication 28, section 231.
 *
 * @param before direction before the name as its abbreviation, empty for none
 * @param name the name itself, as the street file writes it
 * @param type kind of street as its abbreviation, empty for none
 * @param after direction behind it as its abbreviation, empty for none
 */
record StreetName(String before, String name, String type, String after) {

    static final int LONGEST = 60;

    private static final String INITIALS = "(?!JR|SR|MT|FT)[B-DF-HJ-NP-TV-XZ]{2,4}";

    StreetName {
        if (StreetWords.words(name).isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("A street has a name of at most " + LONGEST + " characters.");
        }
    }

    /** Takes a whole name apart: {@code N 35TH ST} is a direction, a name and a kind; of {@code N ST} the N is the name. */
    static StreetName of(String whole) {
        var words = new ArrayList<>(List.of(whole.strip().split("\\s+")));
        String after = "";
        String type = "";
        String before = "";
        if (words.size() > 2 && way(words.getLast()) != null) {
            after = Objects.requireNonNull(way(words.removeLast()));
        }
        if (words.size() > 1 && type(words.getLast()) != null) {
            type = Objects.requireNonNull(type(words.removeLast()));
        }
        if (words.size() > 1 && way(words.getFirst()) != null) {
            before = Objects.requireNonNull(way(words.removeFirst()));
        }
        return new StreetName(before, String.join(" ", words), type, after);
    }

    private static @Nullable String way(String word) {
        return StreetWords.way(plain(word));
    }

    private static @Nullable String type(String word) {
        return StreetWords.type(plain(word));
    }

    private static String plain(String word) {
        return String.join("", StreetWords.words(word));
    }

    /** As it is compared: {@link StreetWords#core}. */
    String core() {
        return StreetWords.core(StreetWords.words(name));
    }

    /** Both directions, whichever side they stand on. */
    String ways() {
        return before + after;
    }

    /** The one text of this name, whatever letters the file uses. */
    String key() {
        return String.join("|", before, core(), type, after);
    }

    /** {@code N 35th St}: as the screen says it. */
    String text() {
        return Stream.of(before, capitals(name), capitals(type), after)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String capitals(String said) {
        if (!said.equals(said.toUpperCase(Locale.ROOT))) {
            return said;
        }
        return Stream.of(said.split(" "))
                .map(word -> word.matches("\\d.*") ? word.toLowerCase(Locale.ROOT) : capital(word))
                .collect(Collectors.joining(" "));
    }

    /** Initials stay capitals: {@code MLK Blvd}. */
    private static String capital(String word) {
        return word.isEmpty() || word.matches(INITIALS) && StreetWords.type(word) == null
                ? word
                : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
