package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One way in which the words of a street may be its parts: of {@code N C ST} the N may be a direction or belong to the name.
 *
 * @param ways directions, on either side
 * @param type kind of street, empty for none
 * @param dropped words behind the street that were passed over
 * @param doubtful whether the first of those is a kind of street, so that the street may well go on
 */
record Guess(String ways, List<String> name, String type, int dropped, boolean doubtful) {

    private static final int MOST_DROPPED = 4;

    String core() {
        return StreetWords.core(name);
    }

    static List<Guess> of(List<String> words) {
        var guesses = new ArrayList<Guess>();
        for (int dropped = 0; dropped <= MOST_DROPPED && dropped < words.size(); dropped++) {
            List<String> kept = words.subList(0, words.size() - dropped);
            if (dropped == 0 || ends(kept)) {
                boolean doubtful = dropped > 0 && StreetWords.type(words.get(kept.size())) != null;
                before(kept, dropped, doubtful, guesses);
            }
        }
        return guesses;
    }

    /** Whether a street may end here, so that what follows is a city, a unit or a remark. */
    private static boolean ends(List<String> words) {
        return words.size() > 1
                && (StreetWords.type(words.getLast()) != null || StreetWords.way(words.getLast()) != null);
    }

    private static void before(List<String> words, int dropped, boolean doubtful, List<Guess> to) {
        behind("", words, dropped, doubtful, to);
        String way = StreetWords.way(words.getFirst());
        if (way != null && words.size() > 1) {
            behind(way, words.subList(1, words.size()), dropped, doubtful, to);
        }
    }

    private static void behind(String way, List<String> words, int dropped, boolean doubtful, List<Guess> to) {
        typed(way, words, dropped, doubtful, to);
        String after = StreetWords.way(words.getLast());
        if (after != null && words.size() > 1) {
            typed(way + after, words.subList(0, words.size() - 1), dropped, doubtful, to);
        }
    }

    private static void typed(String ways, List<String> words, int dropped, boolean doubtful, List<Guess> to) {
        to.add(new Guess(ways, words, "", dropped, doubtful));
        String type = StreetWords.type(words.getLast());
        if (type != null && words.size() > 1) {
            to.add(new Guess(
                    ways, words.subList(0, words.size() - 1), Objects.requireNonNull(type), dropped, doubtful));
        }
    }
}
