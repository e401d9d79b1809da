package org.stationhouse.backoffice.master.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stationhouse.Seed;
import org.stationhouse.Shared;
import org.stationhouse.foundation.web.table.TableFile;

/** The goals on the sets whose truth is known, where {@code ../shared} is there: ids and rows are put in a random order first. */
class KnownTruthTests {

    private static final double PRECISE = 0.995;

    private final Random random = Seed.random(KnownTruthTests.class);

    @TempDir
    Path folder;

    @Test
    void febrlOne() throws IOException {
        measured("febrl-dataset1.csv", "rec_id", "rec_id", it -> it.split("-")[1], "", 0.95, 0);
    }

    @Test
    void febrlTwoWithoutTheIdentifier() throws IOException {
        measured("febrl-dataset2.csv", "rec_id", "rec_id", it -> it.split("-")[1], "soc_sec_id", 0.95, 0);
    }

    @Test
    void fakeWithoutEmail() throws IOException {
        measured("splink-fake_1000.csv", "unique_id", "cluster", it -> it, "email", 0, 0.80);
    }

    @Test
    void fakeWithEmail() throws IOException {
        measured("splink-fake_1000.csv", "unique_id", "cluster", it -> it, "", 0, 0.93);
    }

    private void measured(
            String name,
            String id,
            String truth,
            UnaryOperator<String> person,
            String without,
            double recall,
            double f1)
            throws IOException {
        Path file = Shared.file("data/linkage/" + name).orElse(null);
        if (file == null) {
            return;
        }
        var who = new HashMap<String, String>();
        Path people = copy(file, id, truth, person, without, who);
        Path map = Files.writeString(
                folder.resolve("map"), name.startsWith("splink") ? "first_name=given_name\ndob=date_of_birth" : "");
        Path pairs = folder.resolve("pairs.csv");
        FileMatching.match(people, null, map, pairs, Crowd.TODAY, it -> {
            throw new AssertionError(it);
        });
        Map<String, Integer> sizes = new HashMap<>();
        who.values().forEach(it -> sizes.merge(it, 1, Integer::sum));
        long all = sizes.values().stream().mapToLong(it -> it * (it - 1L) / 2).sum();
        long match = 0;
        long matchRight = 0;
        long right = 0;
        List<TableFile.Line> lines = TableFile.of(pairs).all();
        for (TableFile.Line line : lines) {
            boolean one = Objects.equals(
                    who.get(line.cells().get(0)), who.get(line.cells().get(1)));
            boolean taken = line.cells().get(3).equals("match");
            match += taken ? 1 : 0;
            matchRight += taken && one ? 1 : 0;
            right += one ? 1 : 0;
        }
        double p = (double) right / lines.size();
        double r = (double) right / all;
        System.out.printf(
                "linkage: %s without %s match precision=%.4f recall=%.4f all precision=%.4f recall=%.4f f1=%.4f seed=%d%n",
                name,
                without,
                (double) matchRight / match,
                (double) matchRight / all,
                p,
                r,
                2 * p * r / (p + r),
                Seed.number());
        assertThat((double) matchRight / match).isGreaterThanOrEqualTo(PRECISE);
        assertThat((double) matchRight / all).isGreaterThanOrEqualTo(recall);
        assertThat(2 * p * r / (p + r)).isGreaterThanOrEqualTo(f1);
    }

    private Path copy(
            Path file, String id, String truth, UnaryOperator<String> person, String without, Map<String, String> who)
            throws IOException {
        TableFile table = TableFile.of(file);
        List<String> headings = table.headings().stream().map(String::strip).toList();
        int[] kept = IntStream.range(0, headings.size())
                .filter(it -> !headings.get(it).equals(without)
                        && !headings.get(it).equals(truth)
                        && !headings.get(it).equals(id))
                .toArray();
        var lines = new ArrayList<String>();
        for (TableFile.Line line : table.all()) {
            String fresh = Long.toHexString(random.nextLong());
            who.put(
                    fresh,
                    person.apply(line.cells().get(headings.indexOf(truth)).strip()));
            lines.add(fresh
                    + Arrays.stream(kept)
                            .mapToObj(it -> "," + line.cells().get(it))
                            .reduce("", String::concat));
        }
        Collections.shuffle(lines, random);
        lines.addFirst(
                id + Arrays.stream(kept).mapToObj(it -> "," + headings.get(it)).reduce("", String::concat));
        return Files.write(folder.resolve("people.csv"), lines);
    }
}
