package org.stationhouse.backoffice.master.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stationhouse.backoffice.master.Candidate;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.matching.NameParts;
import org.stationhouse.backoffice.master.matching.Nicknames;

/** The index of people as a map: keys and weighing are the real ones, trigrams as pg_trgm has them. */
final class KeyMap {

    private static final int EACH = 40;
    private static final int WORDS = 8;

    private final List<Dossier> people = new ArrayList<>();
    private final NavigableMap<String, List<Integer>> index = new TreeMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    Dossier of(int at) {
        return people.get(at);
    }

    /** @param one whose id is how many there are already */
    void add(Dossier one) {
        int at = people.size();
        people.add(one);
        var terms = new LinkedHashSet<>(PersonKeys.filed(one.names(), one.head().born()));
        one.facts().stream()
                .filter(it -> it.kind() != FactKind.NAME)
                .forEach(it ->
                        terms.add(PersonKeys.term(new NewPerson.Known(it.kind().name(), it.sort(), it.said(), null))));
        for (String term : terms) {
            index.computeIfAbsent(term, it -> new ArrayList<>()).add(at);
            if (term.startsWith("n ")) {
                words.computeIfAbsent(term.substring(2, term.indexOf('/')), KeyMap::grams);
            }
        }
    }

    /** Who is offered, the likeliest first. */
    List<Candidate> ask(NewPerson said, int shown, LocalDate today) {
        Set<String> terms = new LinkedHashSet<>(PersonKeys.asked(said.name(), said.born()));
        said.known().forEach(it -> terms.add(PersonKeys.term(it)));
        NameParts name = NameParts.of(said.name());
        Set<String> givens = new LinkedHashSet<>(name.givens());
        name.givens().forEach(it -> givens.addAll(Nicknames.roots(it)));
        for (String word : like(name.surname())) {
            givens.forEach(it -> terms.add(PersonKeys.named(said.born()) + word + "/" + it));
            for (String block : PersonKeys.blocks(givens, said.born())) {
                NameParts.sounds(word).forEach(it -> terms.add(block.replace("%", it)));
            }
        }
        Set<Integer> hits = new LinkedHashSet<>();
        for (String term : terms) {
            List<Integer> ids = index.getOrDefault(term, List.of());
            hits.addAll(ids.subList(Math.max(0, ids.size() - EACH), ids.size()));
        }
        hits.addAll(stretch(PersonKeys.begun(said.name(), said.born()), it -> true));
        if (said.born() != null && said.born().full()) {
            List<Pattern> initials = Stream.of(PersonKeys.initials(name.surname(), givens))
                    .map(it -> Pattern.compile(it.replace("%", ".*")))
                    .toList();
            hits.addAll(stretch(
                    PersonKeys.born(said.born()),
                    term -> initials.stream().anyMatch(it -> it.matcher(term).matches())));
        }
        return hits.stream()
                .map(it -> Matching.compare(said, Set.of(), people.get(it), today))
                .filter(Candidate::offered)
                .sorted(Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(it -> it.person().id()))
                .limit(shown)
                .toList();
    }

    private List<Integer> stretch(String from, Predicate<String> fits) {
        return index.subMap(from, from + Character.MAX_VALUE).entrySet().stream()
                .filter(it -> fits.test(it.getKey()))
                .flatMap(it -> it.getValue().stream())
                .limit(EACH)
                .toList();
    }

    /** As pg_trgm has it: words that share three letters of ten. */
    private List<String> like(String surname) {
        Set<String> own = grams(surname);
        var near = new HashMap<String, Double>();
        words.forEach((word, grams) -> near.put(word, near(own, grams)));
        return near.entrySet().stream()
                .filter(it -> it.getValue() >= 0.3)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> grams(String word) {
        String padded = "  " + word + " ";
        var grams = new HashSet<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            grams.add(padded.substring(i, i + 3));
        }
        return grams;
    }

    private static double near(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
