package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.matching.Slips;

/**
 * The dictionary of distinct street names: what was typed for a street finds it by name, by another name, by the beginning of one, or
 * with a slip of one or two letters (trigrams, then edit distance). Numbered streets are never taken for each other.
 */
final class StreetNames {

    private static final int EXACT = 60;
    private static final int BEGINS_WORDS = 50;
    private static final int BEGINS = 40;
    private static final int SLIP = 12;
    private static final int SHORTEST_SLIP = 5;
    private static final int LONG_NAME = 8;
    private static final int MOST_BEGINNING = 60;
    private static final int MOST_LIKE = 60;
    private static final int MOST_FOUND = 12;

    /** A name of a street as the file writes it. @param why null for the one in use */
    private record Entry(Street street, StreetName written, Match.@Nullable Why why) {}

    /** A street that may be meant. @param whole false where only the beginning of a word was typed */
    record Found(Street street, int points, boolean whole, List<Match.Reason> reasons) {}

    private final NavigableMap<String, List<Entry>> names = new TreeMap<>();
    private final Map<String, List<String>> trigrams = new HashMap<>();

    StreetNames(Collection<Street> streets) {
        for (Street street : streets) {
            add(new Entry(street, street.name(), null));
            street.also()
                    .forEach(it -> add(new Entry(street, it.name(), it.former() ? Match.Why.FORMER : Match.Why.ALIAS)));
        }
        names.keySet()
                .forEach(core -> trigrams(core)
                        .forEach(it -> trigrams.computeIfAbsent(it, any -> new ArrayList<>())
                                .add(core)));
    }

    private void add(Entry entry) {
        names.computeIfAbsent(entry.written().core(), it -> new ArrayList<>()).add(entry);
    }

    /** Streets that these words may mean, the likeliest first. */
    List<Found> find(List<String> words) {
        var found = new LinkedHashMap<Long, Found>();
        List<Guess> guesses = Guess.of(words);
        for (Guess guess : guesses) {
            for (Entry entry : names.getOrDefault(guess.core(), List.of())) {
                put(found, weigh(guess, entry, EXACT, true, List.of()));
            }
        }
        boolean exact = !found.isEmpty();
        for (Guess guess : guesses) {
            if (guess.dropped() == 0) {
                beginning(guess, found);
                if (!exact) {
                    like(guess, found);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Found::points)
                        .reversed()
                        .thenComparing(it -> it.street().name().text()))
                .limit(MOST_FOUND)
                .toList();
    }

    private void beginning(Guess guess, Map<Long, Found> found) {
        String core = guess.core();
        if (core.length() < 2 || !guess.type().isEmpty()) {
            return;
        }
        names.subMap(core, false, core + Character.MAX_VALUE, false).values().stream()
                .flatMap(List::stream)
                .limit(MOST_BEGINNING)
                .forEach(entry -> {
                    boolean whole = wholeWords(guess, entry);
                    put(found, weigh(guess, entry, whole ? BEGINS_WORDS : BEGINS, whole, List.of(Match.Why.BEGINS)));
                });
    }

    private static boolean wholeWords(Guess guess, Entry entry) {
        List<String> written = StreetWords.words(entry.written().name());
        return written.size() > guess.name().size()
                && StreetWords.core(written.subList(0, guess.name().size())).equals(guess.core());
    }

    private void like(Guess guess, Map<Long, Found> found) {
        String core = guess.core();
        if (core.length() < SHORTEST_SLIP || Character.isDigit(core.charAt(0))) {
            return;
        }
        int most = core.length() >= LONG_NAME ? 2 : 1;
        for (String name : alike(core)) {
            int slips = Slips.between(core, name);
            if (slips > 0 && slips <= most && !Character.isDigit(name.charAt(0))) {
                for (Entry entry : names.getOrDefault(name, List.of())) {
                    put(found, weigh(guess, entry, EXACT - SLIP * slips, true, List.of(Match.Why.SPELLING)));
                }
            }
        }
    }

    /** Names that share the most trigrams with it. */
    private List<String> alike(String core) {
        var shared = new HashMap<String, Integer>();
        for (String part : trigrams(core)) {
            trigrams.getOrDefault(part, List.of()).forEach(it -> shared.merge(it, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(it -> Math.abs(it.getKey().length() - core.length()) <= 2)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LIKE)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Set<String> trigrams(String core) {
        String padded = "  " + core + " ";
        var parts = new HashSet<String>();
        for (int at = 0; at + 3 <= padded.length(); at++) {
            parts.add(padded.substring(at, at + 3));
        }
        return parts;
    }

    private static Found weigh(Guess guess, Entry entry, int base, boolean whole, List<Match.Why> first) {
        StreetName written = entry.written();
        var reasons = new ArrayList<Match.Reason>();
        first.forEach(it -> reasons.add(new Match.Reason(it, written.text())));
        int points = base - 4 * guess.dropped() - (guess.doubtful() ? 20 : 0);
        if (guess.dropped() > 0) {
            reasons.add(new Match.Reason(Match.Why.PASSED_OVER, ""));
        }
        if (guess.type().equals(written.type())) {
            points += 20;
        } else if (guess.type().isEmpty()) {
            points += 10;
            reasons.add(new Match.Reason(Match.Why.TYPE_ADDED, written.type()));
        } else {
            points -= written.type().isEmpty() ? 0 : 10;
            reasons.add(new Match.Reason(Match.Why.TYPE_OTHER, guess.type()));
        }
        if (guess.ways().equals(written.ways())) {
            points += 12;
        } else if (guess.ways().isEmpty()) {
            points += 4;
            reasons.add(new Match.Reason(Match.Why.WAY_ADDED, written.ways()));
        } else {
            points -= written.ways().isEmpty() ? 6 : 25;
            reasons.add(new Match.Reason(Match.Why.WAY_OTHER, guess.ways()));
        }
        if (entry.why() != null) {
            points -= 2;
            reasons.add(new Match.Reason(entry.why(), written.text()));
        }
        return new Found(entry.street(), points, whole, List.copyOf(reasons));
    }

    private static void put(Map<Long, Found> found, Found one) {
        found.merge(one.street().id(), one, (old, now) -> now.points() > old.points() ? now : old);
    }
}
