package org.stationhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench at its smallest: whether its figures fit together; whether they are good is not asked of a busy machine. */
class AuditBenchTests {

    @TempDir
    Path below;

    @TempDir
    Path folder;

    @Test
    void everyLineWrittenIsSealedAndProvedAndTheCostOfALineIsSeen() throws IOException {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        int exit;
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            exit = Bench.run(
                    ("audit --size 1200 --acts 30 --calls 30 --seconds 2 --rate 20 --clerks 3 --seed 7 --scratch "
                                    + below + " --write " + folder.resolve("performance.md"))
                            .split(" "));
        } finally {
            System.setOut(before);
        }
        String all = said.toString(StandardCharsets.UTF_8);
        System.out.print(all);
        Map<String, Double> figures = Arrays.stream(
                        all.strip().substring(all.strip().lastIndexOf('\n') + 1).split(" "))
                .map(figure -> figure.split("="))
                .collect(Collectors.toMap(figure -> figure[0], figure -> Double.valueOf(figure[1])));

        assertThat(exit).isZero();
        assertThat(figures.get("proved"))
                .isEqualTo(figures.get("written"))
                .isEqualTo(figures.get("verify_rows"))
                .isGreaterThanOrEqualTo(1200);
        assertThat(figures.get("open_acts")).isEqualTo(40);
        assertThat(figures.get("open_lag_lines")).isBetween(40.0, 80.0);
        assertThat(figures.get("full_lag_lines")).isPositive();
        assertThat(figures.get("full_lag_p99_ms")).isGreaterThanOrEqualTo(figures.get("full_lag_p50_ms"));
        // one line more; what the house asks by itself meanwhile falls on both sides by chance
        assertThat(figures.get("save_statements_more")).isBetween(0.7, 1.5);
        assertThat(figures.get("look_statements_more")).isBetween(0.7, 1.5);
        assertThat(figures.get("save_wal_more")).isBetween(300.0, 1536.0);
        assertThat(figures.get("verify_rows_per_s")).isPositive();
        assertThat(figures.get("offline_rows_per_s")).isPositive();
        assertThat(Files.readString(folder.resolve("performance.md")))
                .contains(
                        "## Cost of the audit, and acts under load",
                        "| save |",
                        "Open loop of 20 acts a second for 2 s",
                        "straight on PostgreSQL, in alternating blocks of 20, 6 of each");
        assertThat(figures.get("save_ratio")).isPositive();
        try (var left = Files.list(below)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatCantBeMeasuredIsRefused() {
        assertThat(Bench.run("audit", "--size", "0")).isEqualTo(2);
        assertThat(Bench.run("audit", "--size", "many")).isEqualTo(2);
        assertThat(Bench.run("audit", "--scratch", below.resolve("missing").toString()))
                .isEqualTo(2);
    }

    @Test
    void percentilesAreOfTheNearestRank() {
        assertThat(Figures.percentile(new long[] {5, 1, 4, 2, 3}, 0.5)).isEqualTo(3);
        assertThat(Figures.percentile(new long[] {5, 1, 4, 2, 3}, 0.99)).isEqualTo(5);
        assertThat(Figures.percentile(new long[] {7}, 0.01)).isEqualTo(7);
        assertThat(Figures.percentile(new long[0], 0.5)).isZero();
    }

    @Test
    void aRateReachedOnAProcessorOnlyIsCalledThat() {
        assertThat(Figures.verdict(50, 40, 50)).isEqualTo("met by wall");
        assertThat(Figures.verdict(49, 50, 50)).isEqualTo("met by processor time only");
        assertThat(Figures.verdict(49, 49, 50)).isEqualTo("MISSED");
    }

    @Test
    void onlyStatementsOfTheLoginAreCounted() {
        String log = """
                app 71|LOG:  execute <unnamed>: BEGIN
                app 71|LOG:  execute S_1: insert into vault.audit_line
                sealer 72|LOG:  execute S_2: select 1
                app 71|DETAIL:  Parameters: $1 = 'app 71|LOG:  execute x: select'
                app 71|LOG:  statement: COMMIT
                app 73|LOG:  execute S_3: select 2
                app 71|LOG:  duration: 1 ms
                """;
        assertThat(StatementLog.count("app", log)).isEqualTo(4);
        assertThat(StatementLog.count("app", 3, log))
                .as("a connection that did it three times")
                .isEqualTo(3);
    }
}
