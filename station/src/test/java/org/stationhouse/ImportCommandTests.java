package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.web.TakeOver;

/** The command from the outside, on a data folder of its own: before set-up, with a small log, with the real ones, as a demonstration. */
@OwnProcesses
class ImportCommandTests {

    /** The log, and how many of its rows are new: those of Belmont's papers stand in its table too. */
    private record Real(String name, long rows, long fresh) {}

    private static final List<Real> REAL = List.of(
            new Real("blotter/sacpd-daily-activity-2022-2024.json", 1_864, 1_864),
            new Real("cfs/milwaukee-calls-2018-05.csv", 33_968, 33_968),
            new Real("blotter/belmont-incidents-2021-2022.csv", 2_617, 2_617),
            new Real("blotter/belmont-pdf/2021-07-04--2021-07-11.pdf", 297, 0),
            new Real("blotter/belmont-pdf/2022-01-01--2022-01-09.pdf", 271, 0),
            new Real("blotter/belmont-pdf/2022-12-12--2022-12-18.pdf", 245, 0),
            new Real("blotter/logan-log-2015.csv", 458, 458),
            new Real("cfs/antioch-weekly-cfs-2021-04-13.pdf", 133, 133));

    private final Actor console = Actor.console("test");
    private final DataFolder at = TestFolder.fresh("import");

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {}

    private Said run(String kind, Path file, String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Stationhouse.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(
                                Stream.of(
                                        "import",
                                        kind,
                                        file.toString(),
                                        "--data",
                                        at.data().toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    private void open(Consumer<ApplicationContext> act) {
        try (var house = Opening.command(Folders.at(at.data()))) {
            act.accept(house);
        }
    }

    private Path log() throws IOException {
        return Files.writeString(folder.resolve("log.csv"), """
            id,time,location,latitude,longitude,district,nature,status
            1,2018-05-01 00:10:28,1 Sample St,43.1,-87.9,4,NOISE,Advised
            2,2018-05-01 00:11:28,2 Sample St,,,4,NOISE,Advised
            3,2018-05-01 00:12
            """);
    }

    @Test
    void aLogIsTakenOverWhereItMayBeAndEveryRefusalIsOneSentence() throws IOException {
        assertThat(run("calls", folder.resolve("none")).err())
                .startsWith("There is no file")
                .hasLineCount(1);
        assertThat(run("calls", log()).exit()).isEqualTo(2);

        try (var house = Opening.serve(Folders.at(at.data()), Map.of("server.port", 0))) {
            house.getBean(AgencyOffice.class)
                    .establish(
                            Agency.named(
                                    "Test City Police", new Ori("CA0990000"), ZoneId.of("America/Los_Angeles"), false),
                            null,
                            console);
        }
        assertThat(run("stamps", log()).err())
                .startsWith("There is no import of stamps: this program takes over calls (a log of calls), ")
                .hasLineCount(1);
        Said looked = run("calls", log(), "--dry-run");
        assertThat(looked).returns(1, Said::exit).returns("loaded=2 rejected=1 unchanged=0\n", Said::out);
        assertThat(looked.err()).contains("columns instead of 8").doesNotContain(".rejected.csv");
        Said small = run("calls", log());
        assertThat(small).returns(1, Said::exit).returns("loaded=2 rejected=1 unchanged=0\n", Said::out);
        assertThat(small.err()).contains("line 4", "columns instead of 8", ".rejected.csv");
        assertThat(run("calls", Files.writeString(folder.resolve("x"), "other")).err())
                .contains("no log of calls")
                .hasLineCount(1);
        assertThat(run("calls", log(), "--dry-run")).returns("loaded=0 rejected=1 unchanged=2\n", Said::out);
        open(house -> assertThat(count(house.getBean(JdbcClient.class), "select count(*) from dispatch.call"))
                .isEqualTo(2));

        Path table = Files.writeString(folder.resolve("table.csv"), """
            Statute;Description;Type;NIBRS
            459 PC;Burglary;F/M;220
            488 PC;Petty theft;M;
            647(F) PC;Public intoxication;M;90X
            """);
        Said offenses = run("offenses", table);
        assertThat(offenses).returns(1, Said::exit).returns("loaded=2 rejected=1 unchanged=0\n", Said::out);
        assertThat(offenses.err()).contains("line 4", "90X", ".rejected.csv");
        assertThat(run("offenses", table)).returns("loaded=0 rejected=1 unchanged=2\n", Said::out);
        assertThat(run("offenses", folder.resolve("x")).err())
                .contains("no table of offenses")
                .hasLineCount(1);

        streetsThenPlaces();
        Path crowd = Files.writeString(
                folder.resolve("people.csv"), "MNI;Name;Birth Date\n1;Doe, Jo;5/14/1980\n2;;\n3;Roe, A;1/2/1990\n");
        Said people = run("people", crowd);
        assertThat(people).returns(1, Said::exit).returns("loaded=2 rejected=1 unchanged=0\n", Said::out);
        assertThat(people.err()).contains("line 3, 2", "no name", ".rejected.csv");
        assertThat(run("people", crowd)).returns("loaded=0 rejected=1 unchanged=2\n", Said::out);

        open(this::theRealLogsAreLoadedWholeAndASecondRunChangesNothing);
        open(house -> house.getBean(JdbcClient.class)
                .sql("update jurisdiction.agency set demo = true")
                .update());
        assertThat(List.of(run("calls", log()), run("offenses", table), run("people", crowd)))
                .containsOnly(
                        refused("This is a demonstration and takes no real data: import into another data folder."));
    }

    private void streetsThenPlaces() throws IOException {
        Path places = Files.writeString(folder.resolve("places.csv"), """
            Name,Address
            City Hall,6360 Fountain Sq Dr
            Nowhere,1 Unknown Blvd
            """);
        assertThat(run("places", places))
                .isEqualTo(refused("There is no street file yet: import the streets first, then the places on them."));
        Path streets = Files.writeString(folder.resolve("streets.csv"), """
            Street;Low;High;Beat
            Fountain Sq Dr;6300;6398;3
            Fountain Sq Dr;6301;none;4
            """);
        assertThat(run("streets", streets, "--dry-run")).returns("loaded=1 rejected=1 unchanged=0\n", Said::out);
        assertThat(run("streets", streets))
                .returns(1, Said::exit)
                .returns("loaded=1 rejected=1 unchanged=0\n", Said::out);
        assertThat(run("streets", streets)).returns("loaded=0 rejected=1 unchanged=1\n", Said::out);
        assertThat(run("places", places))
                .returns(1, Said::exit)
                .returns("loaded=1 rejected=1 unchanged=0\n", Said::out);
        assertThat(run("streets", folder.resolve("x")).err())
                .contains("no street file")
                .hasLineCount(1);
        assertThat(run("people", places, "--dry-run")).isEqualTo(refused("There is no dry run of people."));
        open(house -> assertThat(house.getBean(AgencyOffice.class).beats()).containsExactly("3"));
    }

    private static Said refused(String sentence) {
        return new Said(2, "", sentence + "\n");
    }

    private void theRealLogsAreLoadedWholeAndASecondRunChangesNothing(ApplicationContext house) {
        CallImport imports = house.getBean(CallImport.class);
        JdbcClient sql = house.getBean(JdbcClient.class);
        long before = count(sql, "select count(*) from dispatch.call");
        long expected = before;
        for (Real real : REAL) {
            Path file = Shared.file("data/import/" + real.name()).orElse(null);
            if (file == null) {
                continue;
            }
            assertThat(imports.dryRun(file, console))
                    .as(real.name())
                    .isEqualTo(new TakeOver.Outcome(real.fresh(), 0, real.rows() - real.fresh(), List.of(), null));
            long begun = System.nanoTime();
            assertThat(imports.load(file, console))
                    .as(real.name())
                    .isEqualTo(new TakeOver.Outcome(real.fresh(), 0, real.rows() - real.fresh(), List.of(), null));
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "import calls: rows=%d seconds=%.1f rows_per_second=%.0f%n",
                    real.rows(), seconds, real.rows() / seconds);
            assertThat(imports.load(file, console)).isEqualTo(new TakeOver.Outcome(0, 0, real.rows(), List.of(), null));
            expected += real.fresh();
        }
        long calls = count(sql, "select count(*) from dispatch.call");
        assertThat(calls)
                .isEqualTo(expected)
                .isEqualTo(count(sql, "select count(*) from dispatch.history"))
                .isEqualTo(count(sql, "select count(*) from search.entry where kind = 'dispatch.call'"));
    }

    private static long count(JdbcClient sql, String question) {
        return sql.sql(question).query(Long.class).single();
    }
}
