package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command from the outside: what it writes, and one sentence for each file that it can't use. */
class MatchCommandTests {

    private static final String PEOPLE = """
            id,given_name,surname,date_of_birth,street_number,address_1,city,postcode,soc_sec_id
            7,Maria,Garcia Lopez,1980-05-14,12,Main St,Davis,95616,
            12,María,Garcia,1980-05-14,12,Main Street,Davis,95616,
            3,Otto,Novak,1962-11-02,9,Oak Ave,Chico,95926,
            """;

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {}

    private Said run(String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Stationhouse.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("index", "match"), Stream.of(options))
                        .toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Said match(Path people) {
        return run("--a", people.toString(), "--out", pairs().toString());
    }

    private Path pairs() {
        return folder.resolve("pairs.csv");
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(pairs());
    }

    @Test
    void duplicatesOfOneFileAreWrittenOnceWithTheSmallerIdFirst() throws IOException {
        Said said = match(file("people.csv", PEOPLE));

        assertThat(said).isEqualTo(new Said(0, "pairs=1 match=1 possible=0 records=3 rejected=0\n", ""));
        assertThat(written()).hasSize(2).startsWith("id_a,id_b,score,decision");
        assertThat(written().getLast()).matches("7,12,(0\\.99\\d\\d|1\\.0000),match");
    }

    @Test
    void ofTwoFilesThePairsBetweenThemAreWrittenWithTheIdOfTheFirstInFront() throws IOException {
        Path other = file("other.csv", """
                surname;given_name;unique_id;date_of_birth
                Garcia;Maria;1;5/14/1980
                Garcia;Maria;2;5/14/1980
                Berg;Anna;9;1950-01-01
                """);

        Said said =
                run("--a", file("people.csv", PEOPLE).toString(), "--b", other.toString(), "--out", pairs().toString());

        assertThat(said.exit()).isZero();
        assertThat(written().stream().skip(1).map(it -> it.split(",")[0] + " " + it.split(",")[1]))
                .containsExactlyInAnyOrder("7 1", "7 2", "12 1", "12 2");
    }

    @Test
    void columnsOfOtherNamesAreMapped() throws IOException {
        Path people = file("people.csv", """
                Number,First,Last Name,Birth
                A1,Bill,Smith,1980-05-14
                A2,William,Smith,1980-05-14
                """);
        Path map = file("map", "\uFEFFnumber=id\n\n first = given_name\nLAST NAME=surname\nBirth=date_of_birth\n");

        Said said = run("--a", people.toString(), "--map", map.toString(), "--out", pairs().toString());

        assertThat(said).isEqualTo(new Said(0, "pairs=1 match=1 possible=0 records=2 rejected=0\n", ""));
    }

    @Test
    void twinsAndFatherAndSonUnderOneRoofAreNeverTakenForOne() throws IOException {
        Said said = match(file("family.csv", """
                id,given_name,surname,date_of_birth,street_number,address_1,city,postcode,phone_number
                1,Ana,Lopez,1980-05-14,12,Main St,Davis,95616,9165550101
                2,Rosa,Lopez,1980-05-14,12,Main St,Davis,95616,9165550101
                3,Juan,Perez,1980-05-14,14,Oak Ave,Davis,95616,9165550102
                4,Juan,Perez,1955-08-30,14,Oak Ave,Davis,95616,9165550102
                5,John,Smith Jr,1980-05-14,16,Elm St,Davis,95616,
                6,John,Smith Sr,1980-05-14,16,Elm St,Davis,95616,
                7,Youa,Lor,2003-10-06,18,Elm St,Davis,95616,
                8,Houa,Xiong,2003-10-06,18,Elm St,Davis,95616,
                """));

        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains(" match=0 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "given_name,surname\\nA,B\\n                      | has no column of ids",
                "id,date_of_birth\\n1,1980-05-14\\n               | has neither a column surname nor given_name",
                "id,surname,Surname \\n1,A,B\\n                   | has two columns for the same thing: surname and Surname.",
                "id,surname,city,suburb\\n1,A,B,C\\n              | has two columns for the same thing: city and suburb.",
                "\\n\\n                                            | has no line of headings.",
                "i\\0d\\0,\\0                                      | is no table of text"
            })
    void whatIsNoTableOfPeopleIsSaidInOneSentence(String text, String sentence) throws IOException {
        Path people = file("bad.csv", text.replace("\\n", "\n").replace("\\0", "\0"));

        Said said = match(people);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .startsWith("The file " + people)
                .contains(sentence)
                .hasLineCount(1);
        assertThat(said.out()).isEmpty();
        assertThat(pairs()).doesNotExist();
    }

    @Test
    void filesThatCantBeReadOrWrittenAreSaidInOneSentence() throws IOException {
        Path people = file("people.csv", PEOPLE);
        Path nowhere = folder.resolve("none.csv");
        var told = new ArrayList<Said>();
        told.add(match(nowhere));
        told.add(match(folder));
        told.add(match(file("empty.csv", "")));
        told.add(run("--a", people.toString(), "--b", nowhere.toString(), "--out", pairs().toString()));
        told.add(run("--a", people.toString(), "--out", folder.toString()));
        told.add(run(
                "--a",
                people.toString(),
                "--out",
                folder.resolve("none/pairs.csv").toString()));
        told.add(run("--a", people.toString(), "--out", people.toString()));
        for (String map : List.of("given", "=id", "a=b", "a=surname\na=id", "nobody=surname", "surname=given_name\n")) {
            told.add(run("--a", people.toString(), "--map", file("map", map).toString(), "--out", pairs().toString()));
        }
        told.add(run("--a", people.toString(), "--map", nowhere.toString(), "--out", pairs().toString()));
        Files.write(folder.resolve("map"), new byte[] {(byte) 0xC3, '=', 'i', 'd'});
        told.add(run("--a", people.toString(), "--map", folder.resolve("map").toString(), "--out", pairs().toString()));

        assertThat(told).allSatisfy(it -> {
            assertThat(it.exit()).isEqualTo(2);
            assertThat(it.err()).hasLineCount(1).endsWith(".\n");
            assertThat(it.out()).isEmpty();
        });
        assertThat(Files.readString(people)).isEqualTo(PEOPLE);
        try (var left = Files.list(folder)) {
            assertThat(left.map(it -> it.getFileName().toString())).noneMatch(it -> it.startsWith(".pairs"));
        }
    }

    @Test
    void whatWasWrittenBeforeStaysWhereNothingNewCanBe() throws IOException {
        match(file("people.csv", PEOPLE));
        List<String> before = written();

        assertThat(match(file("bad.csv", "surname\nA\n")).exit()).isEqualTo(2);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void rowsThatCantBeReadAreRejectedAndTheOthersCompared() throws IOException {
        String text = PEOPLE
                + ",Ana,Lopez,1980-05-14,,,,,\n"
                + "7,Ana,Lopez,1980-05-14,,,,,\n"
                + "20,Ana,Lopez\n"
                + "21,\"Ana,Lopez,1980-05-14,,,,,\n"
                + "22," + "x".repeat(1_000_000) + ",Lopez,1980-05-14,,,,,\n"
                + "23," + "x".repeat(5_000) + ",Lopez,1980-05-14,,,,,\n";

        Said said = match(file("people.csv", text));

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEqualTo("pairs=1 match=1 possible=0 records=3 rejected=6\n");
        assertThat(said.err().lines())
                .hasSize(6)
                .allMatch(it -> it.length() < 300)
                .anyMatch(it -> it.endsWith("line 5: This row has no id."))
                .anyMatch(it -> it.endsWith("line 6: This id stands on line 2 already: 7."))
                .anyMatch(it -> it.endsWith("columns instead of 9."))
                .anyMatch(it -> it.contains("quotation mark"))
                .anyMatch(it -> it.contains("a row has at most"))
                .anyMatch(it -> it.endsWith("The cell given_name is too long to be one."));
    }

    @Test
    void manyRejectedRowsAreCountedAndTheFirstOnesTold() throws IOException {
        Said said = match(file("people.csv", PEOPLE + "1\n".repeat(50)));

        assertThat(said.err().lines()).hasSize(21);
        assertThat(said.err()).endsWith("30 more rows were rejected.\n");
    }

    @Test
    void anEmptyTableHasNoPairs() throws IOException {
        assertThat(match(file("people.csv", "id,surname\n")))
                .isEqualTo(new Said(0, "pairs=0 match=0 possible=0 records=0 rejected=0\n", ""));
        assertThat(written()).containsExactly("id_a,id_b,score,decision");
    }

    @Test
    void anotherEncodingAndAMarkInFrontChangeNothing() throws IOException {
        match(file("people.csv", PEOPLE));
        List<String> expected = written();

        Files.write(folder.resolve("latin.csv"), PEOPLE.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(match(folder.resolve("latin.csv")).exit()).isZero();
        assertThat(written()).isEqualTo(expected);
        assertThat(match(file("mark.csv", "\uFEFF" + PEOPLE.replace(",", " ; ").replace("\n", "\r\n")))
                        .exit())
                .isZero();
        assertThat(written()).isEqualTo(expected);
    }

    @Test
    void withoutWhatToDoItIsRefused() {
        var err = new StringWriter();
        assertThat(Stationhouse.line().setErr(new PrintWriter(err, true)).execute("index"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("Say what to do: index match.");
        assertThat(run("--a", "x").exit()).isEqualTo(2);
        assertThat(run("--help").out()).contains("id_a,id_b,score,decision");
    }
}
