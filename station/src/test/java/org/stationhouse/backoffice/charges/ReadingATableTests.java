package org.stationhouse.backoffice.charges;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.web.table.TableFile;

class ReadingATableTests {

    private static final List<Offense> EXPECTED = Tables.good(Tables.read(Tables.table(100, 60)));

    @Test
    void everyFieldOfARowIsRead() {
        assertThat(Tables.good(Tables.read(Tables.table(100, 2))))
                .containsExactly(
                        new Offense(
                                new Statute("CA", "PC", "100(a)"),
                                "THEFT, KIND 100",
                                Level.of(Level.Grade.FELONY),
                                new Nibrs.Reported("23H"),
                                null,
                                LocalDate.of(2011, 1, 1),
                                null,
                                Tables.SOURCE),
                        new Offense(
                                new Statute("CA", "PC", "101"),
                                "THEFT KIND 101",
                                Level.of(Level.Grade.MISDEMEANOR),
                                new Nibrs.NotSaid(),
                                null,
                                null,
                                null,
                                Tables.SOURCE));
        assertThat(EXPECTED).hasSize(60);
    }

    /** The table with its columns in another order, and other headings. */
    private static String turned(List<Integer> order, String headings, String delimiter) {
        String body = Tables.rows(100, 60)
                .lines()
                .map(line -> {
                    List<String> cells = Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                            .map(it -> delimiter.equals(",") ? it : it.replace("\"", ""))
                            .toList();
                    return order.stream().map(cells::get).collect(Collectors.joining(delimiter));
                })
                .collect(Collectors.joining("\r\n"));
        return headings.replace("|", delimiter) + "\r\n" + body + "\r\n";
    }

    static Stream<String> turnedTables() {
        return Stream.of(
                turned(List.of(0, 1, 2, 3, 4, 5), "Statute|Description|Level|NIBRS|From|Until", ","),
                turned(List.of(5, 3, 2, 4, 1, 0), "END DATE|UCR CODE|TYPE|EFFECTIVE_DATE|LITERAL|CODE SECTION", ","),
                turned(List.of(2, 1, 0, 3, 4, 5), "Offense Level|Short Title|Law Section|IBR|Enacted|Repealed", ";"),
                turned(List.of(1, 0, 3, 2, 5, 4), "Charge|Citation|NIBRS_CODE|Severity|Expires|Begin Date", "\t"),
                turned(List.of(4, 5, 0, 1, 2, 3), "start date|to|charge code|offense|degree|cibrs code", "|"),
                turned(List.of(3, 2, 1, 0, 4, 5), "a|b|c|d|effective|until", ";"),
                turned(List.of(0, 1, 2, 3, 4, 5), "NIBRS|Level|Statute|Title|Effective|To", ","));
    }

    @ParameterizedTest
    @MethodSource("turnedTables")
    void columnsAreFoundByHeadingOrByTheirCellsInAnyOrderAndBetweenAnySigns(String table) {
        assertThat(Tables.good(Tables.read(table))).isEqualTo(EXPECTED);
        assertThat(Tables.good(Tables.read("\uFEFF" + table))).isEqualTo(EXPECTED);
    }

    @Test
    void lettersOfAnotherEncodingAreReadInIt() {
        String table = Tables.HEAD + "459 PC,Émeute ñ,M,90C,,\n";
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            assertThat(Tables.good(Tables.read(table.getBytes(encoding))))
                    .singleElement()
                    .returns("Émeute ñ", Offense::title);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "459 PC",
                "Statute,Description\n459 PC,Burglary\n",
                "id,time,location,nature\n7,2018-05-01,1 Main St,NOISE\n",
                "{\"a\": 1}",
                "PK\u0003\u0004"
            })
    void whatIsNoTableOfOffensesIsNotTakenForOne(String other) {
        TableFile file = TableFile.of(other.getBytes(StandardCharsets.UTF_8));

        assertThat(new RowReader(file, "CA", it -> true, Tables.SOURCE).missing())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "459 PC,Burglary,W,220,,|",
                "PC 459,Burglary,Felony/Misdemeanor,220,,|",
                "P.C. 459,Burglary,M or F,220,20200101,00000000|",
                "664/459 PC,Attempted burglary,F,220,1/31/2020,|",
                "459 PC,Burglary,X,220,,|\"X\" is no level.",
                "459 PC,Burglary,,220,,|The row has no level.",
                "459 PC,Burglary,F,22A,,|is no NIBRS code of a municipal agency.",
                "459 PC,Burglary,F,26H,,|is no NIBRS code of a municipal agency.",
                ",Burglary,F,220,,|The row has no section.",
                "four five nine,Burglary,F,220,,|is no section of a code.",
                "459,Burglary,F,220,,|does not say of which code",
                "459 PC,,F,220,,|The row has no title.",
                "459 PC,Burglary,F,220,2020-02-30,|is no date.",
                "459 PC,Burglary,F,220,2020-02-03,2019-01-01|before it begins",
                "459 PC,Burglary,F,220,|columns instead of 6",
                "459 PC,\"Burglary,F,220,,|quotation mark",
                "459 PC,Burg\u0000lary,F,220,,|holds a sign that is no letter",
                "459 PC,Burglary,Class A F,220,,|",
                "459 PC,Burglary,Class D F,220,,|is no level."
            })
    void aRowIsTakenOrItsReasonIsOneSentence(String row, String reason) {
        List<TableRow> rows = Tables.read(Tables.table(100, 20) + row + "\n" + Tables.rows(200, 20));

        assertThat(Tables.good(rows)).hasSize(reason == null ? 41 : 40);
        assertThat(rows.get(20).line()).isEqualTo(22);
        if (reason != null) {
            assertThat(Tables.reasons(rows)).singleElement().asString().contains(reason);
        }
    }

    @Test
    void aLongRowIsNotRead() {
        assertThat(Tables.reasons(Tables.read(Tables.table(1, 9) + "459 PC," + "x".repeat(20_000) + ",F,220,,\n"
                        + "459 PC," + "x".repeat(300) + ",F,220,,\n")))
                .satisfiesExactly(
                        one -> assertThat(one).contains("characters; a row has at most"),
                        two -> assertThat(two).contains("The title has 300 characters"));
    }

    @ParameterizedTest
    @CsvSource({
        "459,,459",
        "459PC,PC,459",
        "459 PC,PC,459",
        "PC459.5(A),PC,459.5(a)",
        "11377(a) H&S,HS,11377(a)",
        "HSC 11377 (a),HS,11377(a)",
        "245(A)(1) PC,PC,245(a)(1)",
        "286(c)(2)(A),,286(c)(2)(A)",
        "ORS 166.250,ORS,166.250",
        "pc 647(f),PC,647(f)"
    })
    void aSectionIsReadAsTablesWriteIt(String cell, String code, String section) {
        assertThat(Cells.statute(cell)).isEqualTo(new Cells.Said(code, section));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PC", "459 XX", "PC 459 VC", "burglary", "4;5", "459 PC PC"})
    void whatIsNoSectionIsNone(String cell) {
        assertThat(Cells.statute(cell)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "F,FELONY",
        "misdemeanor,MISDEMEANOR",
        "Inf,INFRACTION",
        "F/M,WOBBLER",
        "Misdemeanor or Felony,WOBBLER",
        "Class A Misdemeanor,MISDEMEANOR.A",
        "Felony-C,FELONY.C",
        "Unclassified felony,FELONY.UNCLASSIFIED",
        "B Violation,VIOLATION.B",
        "V,VIOLATION.UNCLASSIFIED"
    })
    void aLevelIsReadAsTablesWriteIt(String cell, String word) {
        assertThat(Cells.level(cell)).isNotNull().returns(word, Level::word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "Felony D", "A", "F M", "Infraction A"})
    void whatIsNoLevelIsNone(String cell) {
        assertThat(Cells.level(cell)).isNull();
    }

    @Test
    void aColumnOfItsOwnForCodeClassStateAndNote() {
        List<TableRow> rows = Tables.read("""
            State,Law Code,Section,Title,Level,Class,Remarks
            OR,ORS,166.250,Unlawful possession of a firearm,Misdemeanor,A,see 166.262
            or,,166.270(1),Felon in possession of a firearm,F,C,
            CA,PEN,459,Burglary,W,,
            CA,PC,459 VC,Burglary,W,,
            CA,!,459,Burglary,W,,
            OR,ORS,166.250,Unlawful possession of a firearm,Misdemeanor,D,
            OR,ORS,166.250,Unlawful possession of a firearm,Misdemeanor,Z,
            """);

        assertThat(Tables.good(rows))
                .extracting(it -> it.statute().state() + " " + it.statute().text() + " "
                        + it.level().word() + " " + it.note())
                .containsExactly(
                        "OR ORS 166.250 MISDEMEANOR.A see 166.262",
                        "OR ORS 166.270(1) FELONY.C null",
                        "CA PC 459 WOBBLER null");
        assertThat(Tables.reasons(rows))
                .containsExactly(
                        "The row names two codes, PC and VC.",
                        "\"!\" is no short name of a code.",
                        "\"Misdemeanor D\" is no level.",
                        "\"Misdemeanor Z\" is no level.");
    }

    /** Each twentieth row is damaged: that one is told, the others are read. */
    @Test
    void damagedRowsSpoilNoOther() {
        Random random = Seed.random(ReadingATableTests.class);
        List<String> lines = Tables.rows(1000, 400).lines().toList();
        List<String> damage = List.of("\"", ",", "\u0000", "<section>", "");
        String table = Tables.HEAD
                + Stream.iterate(0, n -> n < lines.size(), n -> n + 1)
                        .map(n -> n % 20 == 7 ? damage.get(random.nextInt(4)) + lines.get(n) : lines.get(n))
                        .collect(Collectors.joining("\n"));
        List<TableRow> rows = Tables.read(table);

        assertThat(Tables.reasons(rows)).as("seed %d", Seed.number()).hasSize(20);
        assertThat(Tables.good(rows)).hasSize(380);
    }

    /** Whatever happens to a file, reading it ends, each line is a row, and one change spoils two rows at most. */
    @Test
    void nothingThatHappensToAFileStopsTheReading() {
        Random random = Seed.random(ReadingATableTests.class);
        byte[] table = Tables.table(100, 40).getBytes(StandardCharsets.UTF_8);
        long end = System.nanoTime() + Seed.times(2, 60) * 1_000_000_000L;
        long rounds = 0;
        while (System.nanoTime() < end) {
            int changes = 1 + random.nextInt(4);
            byte[] file = table;
            for (int n = 0; n < changes; n++) {
                file = changed(file, Tables.HEAD.length(), random);
            }
            List<TableRow> rows = Tables.read(file);
            assertThat(rows.size())
                    .as("round %d, seed %d", rounds, Seed.number())
                    .isBetween(0, 40 + 8 * changes);
            if (changes == 1 && file.length >= table.length) {
                assertThat(Tables.good(rows).size())
                        .as("round %d, seed %d", rounds, Seed.number())
                        .isGreaterThanOrEqualTo(38);
            }
            rounds++;
        }
        System.out.println("mutations of a sample table: rounds=" + rounds);
    }

    private static byte[] changed(byte[] file, int from, Random random) {
        if (file.length <= from + 1) {
            return file;
        }
        int at = random.nextInt(from, file.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> spliced(file, at, at + 1, new byte[0]);
            case 2 -> spliced(file, at, at, new byte[] {(byte) random.nextInt(256)});
            case 3 ->
                spliced(
                        file,
                        at,
                        at,
                        "\"',;\t\n|\u0000".substring(random.nextInt(7)).getBytes(StandardCharsets.UTF_8));
            default -> {
                byte[] copy = file.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
        };
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] with) {
        byte[] copy = new byte[file.length - (to - from) + with.length];
        System.arraycopy(file, 0, copy, 0, from);
        System.arraycopy(with, 0, copy, from, with.length);
        System.arraycopy(file, to, copy, from + with.length, file.length - to);
        return copy;
    }
}
