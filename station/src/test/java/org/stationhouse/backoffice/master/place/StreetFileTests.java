package org.stationhouse.backoffice.master.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.web.table.TableFile;

/** Reading street files as cities write them, whole and damaged. */
class StreetFileTests {

    private static final String HEAD = "Street,Low,High,Side,Beat,Reporting District,From,To,Alias,Former";

    private record Came(List<StreetRow> rows, List<String> reasons) {}

    private static Came read(String text) {
        TableFile file = TableFile.of(text.getBytes(StandardCharsets.UTF_8));
        var reader = new StreetReader(file);
        assertThat(reader.missing()).isEmpty();
        var rows = new ArrayList<StreetRow>();
        var reasons = new ArrayList<String>();
        for (TableFile.Line line : file.all()) {
            try {
                rows.add(reader.read(line));
            } catch (NotTaken e) {
                reasons.add("line " + line.number() + ": " + e.reason());
            }
        }
        return new Came(rows, reasons);
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "Maple%d St,%d,%d,%s,%d,R%d,Oak St,Elm St,,Old Maple%d Rd"
                        .formatted(n / 10, 100 * (n % 10) + 2, 100 * (n % 10) + 98, "Even", n % 7 + 1, n % 9, n / 10))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyFieldOfARowIsRead() {
        StreetRow row = read(HEAD + "\nN 35TH ST,100,198,E,3,R12,Main St,Oak Ave,MLK Blvd;Dream Way,Old 35th Rd")
                .rows()
                .getFirst();
        assertThat(row.street()).isEqualTo(new StreetName("N", "35TH", "ST", ""));
        assertThat(row.street().text()).isEqualTo("N 35th St");
        assertThat(row.ranges()).containsExactly(new Street.Range(100, 198, Street.Side.EVEN, "3", "R12"));
        assertThat(row.also())
                .extracting(it -> it.name().text() + " " + it.former())
                .containsExactly("MLK Blvd false", "Dream Way false", "Old 35th Rd true");
        assertThat(row.from()).isEqualTo(StreetName.of("Main St"));
        assertThat(row.to()).isEqualTo(StreetName.of("Oak Ave"));
    }

    /** The same streets in other columns, order and delimiter, with and without a byte-order mark, and by content alone. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "PREDIR;ST_NAME;STTYPE;L_F_ADD;L_T_ADD;R_F_ADD;R_T_ADD;BEAT_L;BEAT_R|N;35TH;ST;101;199;100;198;4;3 =>"
                        + " 101-199 ODD 4, 100-198 EVEN 3",
                "Beat\\tTo Number\\tFrom Number\\tFull Street Name|3\\t198\\t100\\tN 35th St => 100-198 EVEN 3",
                "\uFEFFFULLNAME,LOW,HIGH,SECTOR|N 35TH ST,100.0,198.0,3 => 100-198 EVEN 3",
                "What;Parity;Low;High;Zone|N 35th Street;Both;100;198;3 => 100-198 BOTH 3",
            })
    void columnsAreRecognizedWhateverTheyAreCalled(String table, String ranges) {
        Came came = read(table.replace("|", "\n").replace("\\t", "\t"));
        assertThat(came.reasons()).isEmpty();
        assertThat(came.rows().getFirst().street().text()).isEqualTo("N 35th St");
        assertThat(came.rows().getFirst().ranges().stream()
                        .map(it -> it.low() + "-" + it.high() + " " + it.side() + " " + it.beat())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(ranges);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                ",100,198,E,3,,,,,|The row has no street.",
                "...,100,198,E,3,,,,,|\"...\" is no street.",
                "Oak St,198,100,E,3,,,,,|The numbers run from 198 to 100.",
                "Oak St,abc,198,E,3,,,,,|\"abc\" is no house number.",
                "Oak St,100,1000000,E,3,,,,,|\"1000000\" is no house number.",
                "Oak St,100,198,O,3,,,,,|The side is odd, the numbers 100 to 198 are not.",
                "Oak St,100,198,left,3,,,,,|\"left\" is no side: odd, even or both.",
                "Oak St,100,198,E,3|This row has 5 columns instead of 10.",
                "\"Oak St,100,198,E,3,,,,,|A quotation mark is not closed, or stands inside of a word.",
                "Oak St,100,198,E,the beat by the river and the park,,,,,|The beat has 34 characters; at most 20 are"
                        + " kept.",
            })
    void aBadRowSaysWhy(String row, String reason) {
        Came came = read(HEAD + "\nElm St,100,198,E,3,,,,,\n" + row + "\nAsh St,100,198,E,3,,,,,");
        assertThat(came.reasons()).containsExactly("line 3: " + reason);
        assertThat(came.rows()).hasSize(2);
    }

    /** Each twentieth row is damaged: that one is told, the others are read. */
    @Test
    void damagedRowsSpoilNoOther() {
        Random random = Seed.random(StreetFileTests.class);
        var lines = new ArrayList<>(rows(400).lines().toList());
        List<String> damage = List.of("\"", ",", "\u0000", "\uFFFD", "x,x,x");
        var broken = new ArrayList<Integer>();
        for (int at = 0; at < lines.size(); at += 20) {
            int line = at + random.nextInt(20);
            String sign = damage.get(random.nextInt(damage.size()));
            lines.set(line, sign + lines.get(line));
            broken.add(line + 2);
        }
        Came came = read(HEAD + "\n" + String.join("\n", lines));
        assertThat(came.rows()).hasSize(380);
        assertThat(came.reasons())
                .extracting(it -> Integer.valueOf(it.replaceAll("line (\\d+):.*", "$1")))
                .containsExactlyElementsOf(broken);
    }

    @Test
    void theOrderOfTheRowsMeansNothing() {
        var lines = new ArrayList<>(rows(200).lines().toList());
        var one = TakenStreets.of(read(HEAD + "\n" + String.join("\n", lines)).rows(), List.of());
        Collections.shuffle(lines, Seed.random(StreetFileTests.class));
        var other = TakenStreets.of(read(HEAD + "\n" + String.join("\n", lines)).rows(), List.of());
        assertThat(other.ranges()).containsExactlyInAnyOrderElementsOf(one.ranges());
        assertThat(other.loaded()).isEqualTo(one.loaded()).isEqualTo(200);
    }

    @Test
    void aRowThatContradictsAnEarlierOneIsRejected() {
        var taken = TakenStreets.of(
                read(HEAD + "\nOak St,100,198,E,3,,,,,\nOak St,100,198,E,4,,,,,\nOak St,101,199,O,4,,,,,")
                        .rows(),
                List.of());
        assertThat(taken.bad())
                .extracting(it -> it.shown())
                .containsExactly("line 3: Line 2 has the same numbers of this street with another beat or district.");
        assertThat(taken.loaded()).isEqualTo(2);
    }

    @Test
    void anotherTableIsNone() {
        for (String other : List.of("", "id,time\n1,2", "Name,Address\nCity Hall,1 Main St")) {
            var file = TableFile.of(other.getBytes(StandardCharsets.UTF_8));
            assertThat(new StreetReader(file).missing()).as(other).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "N 35TH ST,N,35TH,ST,''",
        "North 35th Street,N,35th,ST,''",
        "N ST,'',N,ST,''",
        "SOUTH ST,'',SOUTH,ST,''",
        "AVENUE N,'',AVENUE N,'',''",
        "AVENUE B,'',AVENUE B,'',''",
        "BROADWAY,'',BROADWAY,'',''",
        "N BROADWAY,N,BROADWAY,'',''",
        "5TH ST NE,'',5TH,ST,NE",
        "ST,'',ST,'',''",
        "Fountain Sq Dr,'',Fountain Sq,DR,''",
    })
    void aWholeNameIsTakenApart(String whole, String before, String name, String type, String after) {
        assertThat(StreetName.of(whole)).isEqualTo(new StreetName(before, name, type, after));
    }
}
