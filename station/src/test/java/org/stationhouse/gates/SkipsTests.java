package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Runs last and settles what was skipped. */
@Order(RunOrder.LAST)
@Execution(ExecutionMode.SAME_THREAD)
class SkipsTests {

    @Test
    void everySkipHasItsReason() throws InterruptedException {
        assertThat(Tally.others(SkipsTests.class, Duration.ofMinutes(10)))
                .as("classes that did not end")
                .isEmpty();
        Map<String, String> lines = new LinkedHashMap<>();
        for (var row : Checkout.rows(Checkout.ROOT.resolve("skips.csv"))) {
            lines.put(row.get("test"), row.get("reason"));
        }
        Map<String, String> skipped =
                new LinkedHashMap<>(Skips.in(Checkout.ROOT.resolve("ledger/target/surefire-reports")));
        skipped.putAll(Tally.skipped());

        assertThat(Skips.offences(skipped, lines, "true".equals(System.getenv("CI"))))
                .isEmpty();
    }

    @Test
    void aSkipWithoutALineIsFound(@TempDir Path reports) throws IOException {
        Map<String, String> skipped =
                Map.of("a.FileTests.reads", "no ../shared here", "b.OtherTests.works", "was too slow");
        Map<String, String> lines = Map.of("a.FileTests", "reads files beside the checkout", "c.GoneTests", "");

        assertThat(Skips.offences(skipped, lines, false))
                .containsExactly(
                        "skips.csv: c.GoneTests has no reason",
                        "b.OtherTests.works was skipped without a line in skips.csv: was too slow");
        assertThat(Skips.offences(skipped, Map.of("a.FileTests", "r", "b.OtherTests", "r"), true))
                .hasSize(2);

        Files.writeString(reports.resolve("TEST-x.xml"), """
                <testsuite>
                  <testcase name="passes" classname="l.RowTests" time="0.1"/>
                  <testcase name="waits" classname="l.RowTests" time="0.0">
                    <skipped message="not today" type="x"/>
                  </testcase>
                </testsuite>
                """);
        assertThat(Skips.in(reports)).containsExactly(Map.entry("l.RowTests.waits", "not today"));
    }
}
