package org.stationhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of who is who: what it is written from, and that it is written. */
class MatchingBenchTests {

    @TempDir
    Path folder;

    @Test
    void theReportSaysWhatWasReachedOnInventedCalifornians() throws IOException {
        Path report = folder.resolve("matching.md");
        int exit = Bench.run(
                "matching",
                "--californians",
                "3000",
                "--records",
                "3000",
                "--sets",
                folder.resolve("none").toString(),
                "--write",
                report.toString());

        String text = Files.readString(report);
        assertThat(exit).as(text).isZero();
        assertThat(text)
                .startsWith("# Matching")
                .contains(
                        "| twin |",
                        "| parent of the same name |",
                        "two surnames turned",
                        "nickname",
                        "Hmong",
                        "Slavic");
        assertThat(text.lines().filter(it -> it.startsWith("| twin |")))
                .singleElement()
                .asString()
                .matches("\\| twin \\| [1-9]\\d* \\| \\d \\| .*");
    }

    @Test
    void theSameSeedInventsTheSamePeopleAndEveryWayIsThere() {
        List<Californian> all = Californians.of(20_000, new Random(7));

        assertThat(Californians.of(20_000, new Random(7))).isEqualTo(all);
        assertThat(all.stream().map(Californian::how).collect(Collectors.toSet()))
                .contains(
                        "twin",
                        "parent of the same name",
                        "parent",
                        "brother or sister",
                        "nickname",
                        "month and day exchanged",
                        "two surnames turned",
                        "one of two surnames",
                        "particle joined",
                        "other spelling, last, Vietnamese",
                        "other spelling, last, Hmong",
                        "other spelling, last, Slavic");
    }

    @Test
    void figuresAreThoseOfThePairs() throws IOException {
        var at = new HashMap<String, Californian>();
        TruthSet set = TruthSet.of(Californians.of(200, new Random(7)), folder.resolve("set.csv"), at, new Random(8));
        List<String> ids = List.copyOf(at.keySet());
        String one = ids.getFirst();
        String other = ids.stream()
                .filter(it -> Objects.requireNonNull(at.get(it)).who()
                        != Objects.requireNonNull(at.get(one)).who())
                .findFirst()
                .orElseThrow();
        Path pairs = Files.writeString(
                folder.resolve("pairs.csv"), "id_a,id_b,score,decision\n" + one + "," + other + ",0.9990,match\n");

        TruthSet.Figures figures = set.figures(pairs);

        assertThat(figures.matchPrecision()).isZero();
        assertThat(figures.recall()).isZero();
        assertThat(figures.f1()).isZero();
        assertThat(figures.truth()).isPositive();
    }

    @Test
    void whatCantBeMeasuredIsRefused() {
        assertThat(Bench.run("matching", "--records", "5")).isEqualTo(2);
        assertThat(Bench.run("matching", "--scratch", folder.resolve("none").toString()))
                .isEqualTo(2);
    }
}
