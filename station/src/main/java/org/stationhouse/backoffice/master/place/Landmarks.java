package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stationhouse.backoffice.master.matching.Slips;

/** Finds common places by name, by some of its words or their beginnings, and with a slip of the keyboard. */
final class Landmarks {

    private static final int EXACT = 110;
    private static final int WORDS = 64;
    private static final int SLIP = 60;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_SLIP = 6;
    private static final int MOST = 8;

    private final Map<String, List<Landmark>> exact = new HashMap<>();
    private final Map<String, List<Landmark>> initials = new HashMap<>();
    private final Map<String, List<String>> trigrams = new HashMap<>();

    Landmarks(Collection<Landmark> all) {
        for (Landmark place : all) {
            if (exact.computeIfAbsent(place.core(), it -> new ArrayList<>()).add(place)) {
                place.words().stream()
                        .map(it -> it.substring(0, Math.min(SHORTEST, it.length())))
                        .distinct()
                        .forEach(it -> initials.computeIfAbsent(it, any -> new ArrayList<>())
                                .add(place));
            }
        }
        exact.keySet()
                .forEach(core -> StreetNames.trigrams(core)
                        .forEach(it -> trigrams.computeIfAbsent(it, any -> new ArrayList<>())
                                .add(core)));
    }

    List<Match> find(List<String> words) {
        String core = StreetWords.core(words);
        List<Landmark> same = exact.getOrDefault(core, List.of());
        if (!same.isEmpty()) {
            return same.stream().map(it -> match(it, EXACT, null)).toList();
        }
        var found = new ArrayList<Match>();
        begun(words).forEach(it -> found.add(match(it, WORDS, Match.Why.BEGINS)));
        if (found.isEmpty() && core.length() >= SHORTEST_SLIP) {
            like(core).forEach(it -> found.add(match(it, SLIP, Match.Why.SPELLING)));
        }
        return found;
    }

    /** Every word that was typed begins a word of the name. */
    private List<Landmark> begun(List<String> words) {
        if (words.isEmpty() || words.getFirst().length() < SHORTEST) {
            return List.of();
        }
        return initials.getOrDefault(words.getFirst().substring(0, SHORTEST), List.of()).stream()
                .filter(place ->
                        words.stream().allMatch(typed -> place.words().stream().anyMatch(it -> it.startsWith(typed))))
                .sorted(Comparator.comparing(Landmark::name))
                .limit(MOST)
                .toList();
    }

    private List<Landmark> like(String core) {
        return StreetNames.trigrams(core).stream()
                .flatMap(it -> trigrams.getOrDefault(it, List.of()).stream())
                .distinct()
                .filter(it -> Math.abs(it.length() - core.length()) <= 2 && Slips.between(core, it) <= 2)
                .sorted()
                .flatMap(it -> exact.getOrDefault(it, List.of()).stream())
                .limit(MOST)
                .toList();
    }

    private static Match match(Landmark place, int points, Match.@org.jspecify.annotations.Nullable Why why) {
        return new Match(
                place.spot(),
                place.label(),
                "",
                place.name(),
                place.beat(),
                place.district(),
                points,
                why == null ? List.of() : List.of(new Match.Reason(why, place.name())));
    }
}
