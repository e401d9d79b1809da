package org.stationhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented narratives, and the report of how fast they are found. */
class TextBenchTests {

    @TempDir
    Path folder;

    @Test
    void theReportHasALineForEachKindOfQuestion() throws IOException {
        Path report = folder.resolve("performance.md");
        int exit = Bench.run("text", "--narratives", "300", "--each", "2", "--write", report.toString());

        String text = Files.readString(report);
        assertThat(exit).as(text).isZero();
        assertThat(text)
                .contains(
                        "## Full text over narratives",
                        "| common word |",
                        "| phrase |",
                        "| plate |",
                        "| all together |");
        assertThat(text.lines().filter(it -> it.startsWith("| nothing |")))
                .singleElement()
                .asString()
                .contains("| 0 |");
    }

    @Test
    void narrativesAreOfTheirLengthAndFewWordsAreMostOfThem() {
        var source = new Narratives(7);
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        for (int n = 0; n < 500; n++) {
            String[] all = source.next().split("\\s+");
            assertThat(all.length).isBetween(100, 310);
            Arrays.stream(all).forEach(it -> counts.merge(it.replaceAll("\\W", ""), 1, Integer::sum));
            words += all.length;
        }
        assertThat(Objects.requireNonNull(counts.get("the")) * 100 / words).isBetween(2, 12);
        assertThat(counts.size()).isGreaterThan(8_000);
    }

    @Test
    void whatCantBeMeasuredIsRefused() {
        assertThat(Bench.run("text", "--narratives", "0")).isEqualTo(2);
    }
}
