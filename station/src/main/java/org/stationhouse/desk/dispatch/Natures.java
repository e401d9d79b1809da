package org.stationhouse.desk.dispatch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Table;

/** The list of natures, shipped and of the agency, found by code or by words. What does not stand in it is kept as typed and shown as such. */
@Component
public class Natures {

    /** Their name as a list of codes. */
    static final String LIST = "dispatch.nature";

    /** Priority of a call whose nature is not on the list: routine, until the operator says otherwise. */
    public static final int UNLISTED_PRIORITY = 3;

    private final NatureList agency;
    private final List<Nature> shipped;
    private volatile Merged merged;

    Natures(NatureList agency) {
        this.agency = agency;
        Map<String, List<Question>> questions = Table.rows(new ClassPathResource("dispatch/questions.csv")).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("code"),
                        Collectors.mapping(row -> Question.of(row.get("question")), Collectors.toList())));
        shipped = Table.rows(new ClassPathResource("dispatch/natures.csv")).stream()
                .map(row -> new Nature(
                        row.get("code"),
                        row.get("words"),
                        Integer.parseInt(row.get("priority")),
                        Stream.of(row.get("also").split("\\|"))
                                .filter(word -> !word.isEmpty())
                                .toList(),
                        questions.getOrDefault(row.get("code"), List.of())))
                .toList();
        merged = new Merged(List.of(), shipped);
    }

    /** @param said what the agency said when this was merged */
    private record Merged(List<NatureList.Said> said, List<Nature> all) {}

    /** The list that comes with the program, whatever the agency made of it. */
    public List<Nature> shipped() {
        return shipped;
    }

    /** The shipped ones as the agency has changed them, and behind them its own; without those that it has withdrawn. */
    public List<Nature> all() {
        List<NatureList.Said> said = agency.said();
        Merged known = merged;
        if (!known.said().equals(said)) {
            known = merged(said);
            merged = known;
        }
        return known.all();
    }

    private Merged merged(List<NatureList.Said> said) {
        var all = new LinkedHashMap<String, Nature>();
        shipped.forEach(it -> all.put(it.code(), it));
        for (NatureList.Said one : said) {
            if (one.withdrawn()) {
                all.remove(one.nature().code());
            } else {
                all.put(one.nature().code(), one.nature());
            }
        }
        return new Merged(said, List.copyOf(all.values()));
    }

    public Optional<Nature> code(String code) {
        return all().stream()
                .filter(nature -> nature.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The one nature meant by what was typed: its code, its words or another word for it, alone or in front of each other. */
    public Optional<Nature> meant(String typed) {
        String asked = plain(typed);
        return all().stream()
                .filter(nature -> asked.equals(plain(nature.code()))
                        || asked.equals(plain(nature.words()))
                        || asked.equals(plain(nature.code() + " " + nature.words()))
                        || nature.also().contains(asked))
                .findFirst();
    }

    /**
     * What fits so far, the best first: code begins, words begin, another word begins, a word inside begins; of those that fit alike,
     * what the asker picks most. Before anything is typed, that alone.
     *
     * @param usual codes, what is picked most first
     */
    public List<Nature> like(String typed, List<String> usual, int most) {
        String asked = plain(typed);
        if (asked.isEmpty()) {
            return usual.stream().flatMap(it -> code(it).stream()).limit(most).toList();
        }
        record Ranked(Nature nature, int rank) {}
        return all().stream()
                .map(nature -> new Ranked(nature, rank(nature, asked)))
                .filter(ranked -> ranked.rank() < NO_FIT)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparingInt(ranked -> place(usual, ranked.nature()))
                        .thenComparing(ranked -> ranked.nature().words().length())
                        .thenComparing(ranked -> ranked.nature().code()))
                .limit(most)
                .map(Ranked::nature)
                .toList();
    }

    private static int place(List<String> usual, Nature nature) {
        int at = usual.indexOf(nature.code());
        return at < 0 ? usual.size() : at;
    }

    private static final int NO_FIT = 9;

    private static int rank(Nature nature, String asked) {
        String code = plain(nature.code());
        String words = plain(nature.words());
        if (code.equals(asked) || nature.also().contains(asked) || words.equals(asked)) {
            return 0;
        }
        if (code.startsWith(asked)) {
            return 1;
        }
        if (words.startsWith(asked)) {
            return 2;
        }
        if (nature.also().stream().anyMatch(word -> word.startsWith(asked))) {
            return 3;
        }
        boolean inside = everyWordBegins(asked, words + " " + String.join(" ", nature.also()));
        return inside ? 4 : NO_FIT;
    }

    private static boolean everyWordBegins(String asked, String text) {
        List<String> words = List.of(text.split("[^\\p{L}\\p{N}]+"));
        return Stream.of(asked.split(" ")).allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
