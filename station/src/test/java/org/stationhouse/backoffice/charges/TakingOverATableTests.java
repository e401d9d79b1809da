package org.stationhouse.backoffice.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;

/** A state's table over the starter set. The sections are those of a state that the program brings nothing of. */
@StationTest
class TakingOverATableTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final String HEAD = "State,Code,Section,Title,Level,NIBRS,From,Until\n";

    @TempDir
    Path folder;

    @Autowired
    OffenseImport imports;

    @Autowired
    OffenseTable table;

    @Autowired
    JdbcClient sql;

    private final Actor console = Actor.console("test");

    private TakeOver.Outcome load(String content) throws IOException {
        return imports.load(Files.writeString(folder.resolve("state.csv"), content), console);
    }

    private long lines() {
        return sql.sql("select count(*) from vault.audit_line where verb = 'charges.offense.import'")
                .query(Long.class)
                .single();
    }

    private static Statute nevada(String section) {
        return new Statute("NV", "NRS", section);
    }

    @Test
    void everyRowIsLoadedOnceWithOneAuditLine() throws IOException {
        long before = lines();
        String rows = HEAD + Tables.rows(5000, 2_300).replaceAll("(?m)^(\\d+(?:\\(A\\))?) PC", "NV,NRS,$1");
        var first = load(rows);
        var second = load(rows);

        assertThat(first).isEqualTo(new TakeOver.Outcome(2_300, 0, 0, List.of(), null));
        assertThat(second).isEqualTo(new TakeOver.Outcome(0, 0, 2_300, List.of(), null));
        assertThat(lines() - before).isEqualTo(1);
        assertThat(table.on(nevada("5001"), DAY)).get().satisfies(it -> {
            assertThat(it.source())
                    .isInstanceOfSatisfying(
                            Source.StateTable.class, by -> assertThat(by.file()).isEqualTo("state.csv"));
            assertThat(it.source().verified()).isTrue();
        });
    }

    @Test
    void whatTheStatesLatestTableSaysReplacesWhatStoodAndTheOldRowStays() throws IOException {
        load(HEAD + "NV,NRS,200.1,Assault,M,13B,,\nNV,NRS,200.2,Battery,M,13B,,\n");
        var again = load(HEAD + "NV,NRS,200.1,Simple assault,M,13B,,\nNV,NRS,200.2,Battery,M,13B,,\n");

        assertThat(again).returns(1L, TakeOver.Outcome::loaded).returns(1L, TakeOver.Outcome::unchanged);
        assertThat(table.versions(nevada("200.1"))).singleElement().returns("Simple assault", Offense::title);
        assertThat(sql.sql("select title from charges.offense where section = '200.1' and replaced_at is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("Assault");
    }

    @Test
    void theVersionOfTheDayIsFound() throws IOException {
        load(HEAD + "NV,NRS,300,Old words,M,90Z,,2014-12-31\nNV,NRS,300,Newer words,M,90Z,2015-01-01,2020-06-30\n"
                + "NV,NRS,300,Words of today,F,90Z,2021-01-01,\n");
        Statute section = nevada("300");

        assertThat(table.versions(section))
                .extracting(Offense::title)
                .containsExactly("Words of today", "Newer words", "Old words");
        assertThat(table.on(section, LocalDate.of(2014, 12, 31))).get().returns("Old words", Offense::title);
        assertThat(table.on(section, LocalDate.of(2015, 1, 1))).get().returns("Newer words", Offense::title);
        assertThat(table.on(section, LocalDate.of(2020, 6, 30))).get().returns("Newer words", Offense::title);
        assertThat(table.on(section, LocalDate.of(2020, 7, 1))).isEmpty();
        assertThat(table.on(section, DAY)).get().returns("Words of today", Offense::title);
        assertThat(table.on(nevada("300.1"), DAY)).isEmpty();
    }

    @Test
    void whereTheStatesTableKnowsASectionTheStarterSetIsSilent() throws IOException {
        Statute section = new Statute("OR", "ORS", "163.525");
        assertThat(table.on(section, DAY))
                .get()
                .returns(false, it -> it.source().verified());
        load(HEAD + "OR,ORS,163.525,Incest by the state's own words,C Felony,36A,2001-01-01,\n");

        assertThat(table.versions(section))
                .singleElement()
                .returns("Incest by the state's own words", Offense::title)
                .returns(true, it -> it.source().verified());
        assertThat(table.on(section, LocalDate.of(2000, 1, 1))).isEmpty();
        assertThat(table.on(new Statute("OR", "ORS", "163.535"), DAY)).isPresent();
    }

    @Test
    void aFelonyAndAMisdemeanorOfOneSectionAreOneThatMayBeEither() throws IOException {
        String rows = HEAD + "NV,NRS,400,Theft,F,23H,,\nNV,NRS,400,Theft,M,23H,,\nNV,NRS,400,Theft of a cow,M,23H,,\n";
        var first = load(rows);

        assertThat(first).returns(2L, TakeOver.Outcome::loaded).returns(1L, TakeOver.Outcome::rejected);
        assertThat(first.problems())
                .containsExactly("line 4: Line 2 has the same section from the same day and says otherwise.");
        assertThat(table.on(nevada("400"), DAY)).get().returns(Level.of(Level.Grade.WOBBLER), Offense::level);
        assertThat(load(rows)).returns(0L, TakeOver.Outcome::loaded).returns(2L, TakeOver.Outcome::unchanged);
    }

    @Test
    void whatIsNotTakenOverStandsInAReportWithItsReason() throws IOException {
        var tally = load("\uFEFF" + HEAD + "NV,NRS,500,Theft,F,23H,,\nNV,NRS,501,=cmd(),X,23H,,\n=NV,NRS,x,y,F,,,\n");

        assertThat(tally).returns(1L, TakeOver.Outcome::loaded).returns(2L, TakeOver.Outcome::rejected);
        assertThat(tally.problems()).first().isEqualTo("line 3: \"X\" is no level.");
        Path report = Objects.requireNonNull(tally.report());
        assertThat(report.getFileName().toString()).startsWith("state.csv.").endsWith(".rejected.csv");
        assertThat(Files.readString(report))
                .startsWith("line,number,reason,row")
                .contains("3,,\"\"\"X\"\" is no level.\",\"NV,NRS,501,=cmd(),X,23H,,\"")
                .contains("'=NV");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherFileAndAnybodyButTheConsoleAreRefused() throws IOException {
        assertThatThrownBy(() -> load("id,time\na,b\n"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no table of offenses: it has no column with the section, title, level");
        assertThatThrownBy(() -> load("")).isInstanceOf(CannotRun.class);
        Path good = Files.writeString(folder.resolve("good.csv"), HEAD + "NV,NRS,600,Theft,F,23H,,\n");
        for (String role : List.of("prt2", "supervisor", "administrator")) {
            assertThatThrownBy(() -> imports.load(good, new Actor("kim", role, null, null, "test")))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(table.versions(nevada("600"))).isEmpty();
    }
}
