package org.stationhouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallFilter;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;

/** The bench of people at its smallest: all are taken over once, and no look-up asks or reads more than DESIGN section 7 allows. */
class PeopleBenchTests {

    @TempDir
    Path below;

    @TempDir
    Path folder;

    @Test
    void allAreTakenOverOnceAndLookUpsReadFew() throws IOException {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        Path report = folder.resolve("performance.md");
        int exit;
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            exit = Bench.run(
                    ("people --people 3000 --events 3000 --each 8 --only license|list.name|box.name --seed 7 --scratch "
                                    + below + " --write " + report)
                            .split(" "));
        } finally {
            System.setOut(before);
        }
        String all = said.toString(StandardCharsets.UTF_8);
        System.out.print(all);
        Map<String, Double> figures = Arrays.stream(
                        all.strip().substring(all.strip().lastIndexOf('\n') + 1).split(" "))
                .map(figure -> figure.split("="))
                .collect(Collectors.toMap(figure -> figure[0], figure -> Double.valueOf(figure[1]), (a, b) -> b));

        assertThat(exit).isZero();
        assertThat(figures.get("people")).isEqualTo(3_000);
        assertThat(figures.get("events")).isEqualTo(3_000);
        assertThat(figures.get("unchanged")).isEqualTo(300);
        assertThat(figures.get("few_pairs")).isBetween(1.0, 10.0);
        for (String one : new String[] {"box_license", "list_license", "box_name_begins", "list_name_begins"}) {
            assertThat(figures.get(one + "_rows")).as(one).isBetween(1.0, 60.0);
            // what the house asks by itself meanwhile falls among them by chance
            assertThat(figures.get(one + "_statements")).as(one).isBetween(1.9, 4.9);
        }
        assertThat(Files.readString(report))
                .contains("## People and look-ups", "commit ", "| list name begins |", "load average");
        try (var left = Files.list(below)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aCopiedCallIsFiledAsTheImportFilesOne() throws IOException {
        try (var scratch = ScratchFolder.make(below);
                var house = new BenchHouse(scratch)) {
            Path log = new CallLog(20, 7).write(scratch.path().resolve("calls.csv"), 20);
            house.bean(CallImport.class).load(log, Actor.console("bench"));
            new CallCopies(house).fill(50);

            JdbcClient sql = house.bean(JdbcClient.class);
            List<Call> calls = house.bean(CallBook.class).list(CallFilter.all(), 100, house.clerk());
            assertThat(calls).hasSize(50);
            for (Call call : calls) {
                String old = house.bean(CallBook.class)
                        .read(call.ref(), house.clerk())
                        .orElseThrow()
                        .history()
                        .orElseThrow()
                        .oldNumber();
                var filed = sql.sql("""
                                select key.field || ' ' || key.term || ' ' || coalesce(key.said, entry.place) from search.entry
                                join search.key on key.entry = entry.id where entry.ref = :ref and key.at = :at
                                """)
                        .param("ref", call.ref().text())
                        .param("at", call.times().received())
                        .query(String.class)
                        .list();
                assertThat(filed)
                        .containsExactlyInAnyOrderElementsOf(Stream.of(
                                        new SearchKey.Number(call.number()),
                                        new SearchKey.Alias(old),
                                        new SearchKey.Address(call.place()))
                                .flatMap(key ->
                                        key.terms().stream().map(it -> key.field() + " " + it + " " + key.said()))
                                .toList());
            }
        }
    }

    @Test
    void aReportRenewsItsOwnPartAlone() throws IOException {
        Path file =
                Files.writeString(folder.resolve("two.md"), "# Performance\n\n## One\n\nold\n\n## Other\n\nstays\n");
        var report = new Report("One", "bench one");
        report.table("Table", "head");
        report.row(1.5);
        report.write(file);
        report.write(file);
        assertThat(Files.readString(file))
                .containsOnlyOnce("## One")
                .contains("| 1.5 |", "## Other\n\nstays\n")
                .doesNotContain("old");
    }
}
