package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.stationhouse.foundation.web.table.TableFile;

/**
 * A file of people of whom it is known who is who. What is compared is a copy with the rows in another order and random ids, so that
 * neither says anything.
 *
 * @param who the person of each id of the copy
 */
record TruthSet(Path copy, Map<String, String> who) {

    /**
     * Copies a file.
     *
     * @param id heading of the column of ids, @param person of a row's cells, by heading
     * @param without headings of columns that are left out
     */
    static TruthSet of(
            Path file,
            Path copy,
            String id,
            UnaryOperator<String> person,
            String truth,
            List<String> without,
            Random random)
            throws IOException {
        TableFile table = TableFile.of(file);
        List<String> headings = table.headings().stream().map(String::strip).toList();
        int[] kept = IntStream.range(0, headings.size())
                .filter(it ->
                        !without.contains(headings.get(it)) && !headings.get(it).equals(truth))
                .toArray();
        int ids = headings.indexOf(id);
        int truths = headings.indexOf(truth);
        var who = new HashMap<String, String>();
        var lines = new ArrayList<String>();
        for (TableFile.Line line : table.all()) {
            String fresh = fresh(random);
            who.put(fresh, person.apply(line.cells().get(truths).strip()));
            lines.add(String.join(
                            ",",
                            IntStream.of(kept)
                                    .filter(it -> it != ids)
                                    .mapToObj(it -> line.cells().get(it))
                                    .toList())
                    + "," + fresh);
        }
        Collections.shuffle(lines, random);
        lines.addFirst(String.join(
                        ",",
                        IntStream.of(kept)
                                .filter(it -> it != ids)
                                .mapToObj(headings::get)
                                .toList()) + "," + id);
        Files.write(copy, lines);
        return new TruthSet(copy, who);
    }

    /** The same of invented ones. @param at hears which of them got which id */
    static TruthSet of(List<Californian> all, Path copy, Map<String, Californian> at, Random random)
            throws IOException {
        var who = new HashMap<String, String>();
        var lines = new ArrayList<String>();
        for (Californian one : all) {
            String fresh = fresh(random);
            who.put(fresh, String.valueOf(one.who()));
            at.put(fresh, one);
            lines.add(one.line(fresh));
        }
        Collections.shuffle(lines, random);
        lines.addFirst(Californian.headings());
        Files.write(copy, lines);
        return new TruthSet(copy, who);
    }

    private static String fresh(Random random) {
        return "%016x".formatted(random.nextLong());
    }

    /** A pair that was written. */
    record Found(String one, String other, boolean match) {}

    /** What was written of which is right. @param truth how many pairs there are */
    record Figures(List<Found> found, long match, long matchRight, long all, long allRight, long truth) {

        double matchPrecision() {
            return share(matchRight, match);
        }

        double matchRecall() {
            return share(matchRight, truth);
        }

        double precision() {
            return share(allRight, all);
        }

        double recall() {
            return share(allRight, truth);
        }

        double f1() {
            return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }

        private static double share(long part, long whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    /** Holds the pairs that the command wrote against the truth. */
    Figures figures(Path pairs) throws IOException {
        var found = new ArrayList<Found>();
        for (TableFile.Line line : TableFile.of(pairs).all()) {
            found.add(new Found(
                    line.cells().get(0),
                    line.cells().get(1),
                    line.cells().get(3).equals("match")));
        }
        Map<String, Long> sizes = new HashMap<>();
        who.values().forEach(it -> sizes.merge(it, 1L, Long::sum));
        return new Figures(
                List.copyOf(found),
                found.stream().filter(Found::match).count(),
                found.stream().filter(it -> it.match() && one(it)).count(),
                found.size(),
                found.stream().filter(this::one).count(),
                sizes.values().stream().mapToLong(it -> it * (it - 1) / 2).sum());
    }

    boolean one(Found pair) {
        return Objects.equals(who.get(pair.one()), who.get(pair.other()));
    }
}
