package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.linkage.FileMatching;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how well {@code index match} tells who is who, and how fast: on sets whose truth is known, and on invented Californians. */
@Command(name = "matching", description = "How well and how fast files of people are matched.")
final class MatchingCommand implements Callable<Integer> {

    private static final String INTRODUCTION = """
            # Matching

            How well `./stationhouse index match` tells who is who. This file is written by the command that it names, run with
            `--write docs/matching.md`; nothing in it is written by hand. Points, thresholds and tables are the same for every set; ids are
            random ones and the rows in a random order. Precision: of the pairs that were written, how many are one person. Recall: of the
            pairs that are one person, how many were written.
            """;
    private static final double PRECISE = 0.995;
    private static final List<String> RELATIVES =
            List.of("parent of the same name", "parent", "twin", "brother or sister");

    @Option(
            names = "--sets",
            paramLabel = "DIR",
            description = "folder of the sets with known truth (default: ${DEFAULT-VALUE})")
    private Path sets = Path.of("../shared/data/linkage");

    @Option(
            names = "--californians",
            defaultValue = "10000",
            description = "invented records (default: ${DEFAULT-VALUE})")
    private int californians;

    @Option(
            names = "--records",
            defaultValue = "50000",
            description = "records that speed is measured on (default: ${DEFAULT-VALUE})")
    private int records;

    @Option(names = "--seed", defaultValue = "20261130", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's)")
    private @Nullable Path below;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    private final List<String> missed = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (californians < 100 || records < 100) {
            throw new CannotRun("There must be at least 100 records.");
        }
        String asked = "bench matching --californians %d --records %d --seed %d".formatted(californians, records, seed);
        var report = new Report("Who is who", asked, INTRODUCTION);
        try (var scratch = ScratchFolder.make(below)) {
            long measured = known(report, scratch.path());
            invented(report, scratch.path());
            speed(report, scratch.path());
            if (written != null) {
                report.write(written);
            }
            missed.forEach(System.err::println);
            System.out.println("sets=" + measured + " missed=" + missed.size());
            return missed.isEmpty() ? 0 : 1;
        }
    }

    private long known(Report report, Path scratch) throws IOException {
        report.table(
                "Sets with known truth",
                "set",
                "without",
                "records",
                "true pairs",
                "match: precision",
                "match: recall",
                "goal",
                "match and possible: precision",
                "recall",
                "F1",
                "goal",
                "");
        long measured = 0;
        for (KnownSet one : KnownSet.ALL) {
            Path file = sets.resolve(one.file());
            if (!Files.isReadable(file)) {
                System.out.println("no " + file + " here: left out");
                continue;
            }
            TruthSet set = TruthSet.of(
                    file,
                    scratch.resolve("set.csv"),
                    one.id(),
                    one.person(),
                    one.truth(),
                    one.without(),
                    new Random(seed));
            Path map = one.map().isEmpty() ? null : Files.writeString(scratch.resolve("map"), one.map());
            TruthSet.Figures figures = match(set, map, scratch);
            boolean met = figures.matchPrecision() >= PRECISE
                    && figures.matchRecall() >= one.goalRecall()
                    && figures.f1() >= one.goalF1();
            if (!met) {
                missed.add(one.file() + " without " + one.without() + " misses a goal.");
            }
            report.row(
                    one.file(),
                    String.join(", ", one.without()),
                    set.who().size(),
                    figures.truth(),
                    four(figures.matchPrecision()),
                    four(figures.matchRecall()),
                    one.goalRecall() == 0 ? "" : one.goalRecall(),
                    four(figures.precision()),
                    four(figures.recall()),
                    four(figures.f1()),
                    one.goalF1() == 0 ? "" : one.goalF1(),
                    met ? "met" : "MISSED");
            measured++;
        }
        return measured;
    }

    private static TruthSet.Figures match(TruthSet set, @Nullable Path map, Path scratch) throws IOException {
        Path pairs = scratch.resolve("pairs.csv");
        FileMatching.match(set.copy(), null, map, pairs, LocalDate.of(2026, 11, 30), sentence -> {
            throw new CannotRun(sentence);
        });
        return set.figures(pairs);
    }

    private void invented(Report report, Path scratch) throws IOException {
        var at = new HashMap<String, Californian>();
        TruthSet set = TruthSet.of(
                Californians.of(californians, new Random(seed)), scratch.resolve("set.csv"), at, new Random(seed + 1));
        TruthSet.Figures figures = match(set, null, scratch);
        report.table(
                "Invented Californians",
                "records",
                "true pairs",
                "match: precision",
                "match: recall",
                "match and possible: precision",
                "recall",
                "F1",
                "");
        boolean met = figures.matchPrecision() >= PRECISE;
        if (!met) {
            missed.add("Invented Californians miss the precision.");
        }
        report.row(
                set.who().size(),
                figures.truth(),
                four(figures.matchPrecision()),
                four(figures.matchRecall()),
                four(figures.precision()),
                four(figures.recall()),
                four(figures.f1()),
                met ? "met" : "MISSED");
        Map<String, Integer> decided = new HashMap<>();
        figures.found().forEach(it -> decided.put(key(it.one(), it.other()), it.match() ? 2 : 1));
        Map<Integer, List<String>> byPerson = new HashMap<>();
        at.forEach((id, one) ->
                byPerson.computeIfAbsent(one.who(), it -> new ArrayList<>()).add(id));
        var ways = new TreeMap<String, int[]>();
        var relatives = new TreeMap<String, int[]>();
        for (List<String> ids : byPerson.values()) {
            String how = ids.stream()
                    .map(it -> Objects.requireNonNull(at.get(it)).how())
                    .filter(it -> !it.isEmpty() && !RELATIVES.contains(it))
                    .findFirst()
                    .orElse("");
            if (ids.size() == 2 && !how.isEmpty()) {
                count(ways, how, decided.getOrDefault(key(ids.get(0), ids.get(1)), 0));
            }
        }
        relatives(at, byPerson, decided, relatives);
        report.table("One person, written otherwise", "how", "pairs", "match", "possible", "not found");
        ways.forEach((how, count) -> report.row(how, count[0] + count[1] + count[2], count[2], count[1], count[0]));
        report.table("Two persons under one roof", "who", "pairs", "match", "possible", "not paired");
        relatives.forEach(
                (who, count) -> report.row(who, count[0] + count[1] + count[2], count[2], count[1], count[0]));
    }

    /** Whoever is a relative was invented right behind the one whose relative he is. */
    private static void relatives(
            Map<String, Californian> at,
            Map<Integer, List<String>> byPerson,
            Map<String, Integer> decided,
            Map<String, int[]> relatives) {
        for (var one : byPerson.entrySet()) {
            String who = one.getValue().stream()
                    .map(it -> Objects.requireNonNull(at.get(it)).how())
                    .filter(RELATIVES::contains)
                    .findFirst()
                    .orElse("");
            if (!who.isEmpty()) {
                for (String id : one.getValue()) {
                    for (String other : byPerson.getOrDefault(one.getKey() - 1, List.of())) {
                        count(relatives, who, decided.getOrDefault(key(id, other), 0));
                    }
                }
            }
        }
    }

    private static void count(Map<String, int[]> counts, String of, int decision) {
        counts.computeIfAbsent(of, it -> new int[3])[decision]++;
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + other : other + one;
    }

    private void speed(Report report, Path scratch) throws IOException {
        TruthSet set = TruthSet.of(
                Californians.of(records, new Random(seed + 2)),
                scratch.resolve("set.csv"),
                new HashMap<>(),
                new Random(seed + 3));
        MatchingRun run = MatchingRun.of(set.copy(), scratch.resolve("pairs.csv"));
        TruthSet.Figures figures = set.figures(scratch.resolve("pairs.csv"));
        String verdict = run.mebibytes() > 1024 || figures.matchPrecision() < PRECISE
                ? "MISSED"
                : Figures.verdict(-run.seconds(), -run.worked(), -60);
        if (verdict.equals("MISSED")) {
            missed.add("The speed is missed: " + run + ".");
        }
        report.table(
                "Speed, in a process of its own as the launcher starts it",
                "records",
                "seconds",
                "of which processors worked",
                "goal",
                "most memory, MiB",
                "goal",
                "match: precision",
                "match: recall",
                "");
        report.row(
                set.who().size(),
                run.seconds(),
                run.worked(),
                60,
                run.mebibytes(),
                1024,
                four(figures.matchPrecision()),
                four(figures.matchRecall()),
                verdict);
        System.out.printf(
                Locale.ROOT, "seconds=%.1f worked=%.1f MiB=%.0f%n", run.seconds(), run.worked(), run.mebibytes());
    }

    private static String four(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
