package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.kernel.Place;

class LogFormatTests {

    private static final CsvLog CSV = CsvLog.MILWAUKEE;
    private static final SacramentoJson JSON = new SacramentoJson();

    @Test
    void eachFormatIsRecognizedByItsContentAndNothingElseIs() {
        assertThat(LogFormat.of(Logs.milwaukee(1, 1))).get().isEqualTo(CsvLog.MILWAUKEE);
        assertThat(LogFormat.of("status,nature,id,time,location,latitude,longitude,district\n"))
                .get()
                .isEqualTo(CsvLog.MILWAUKEE);
        assertThat(LogFormat.of(Logs.sacramento(1, 1))).get().isInstanceOf(SacramentoJson.class);
        assertThat(Stream.of("", "\n", "id,time\n1,2\n", "[]", "{}", "[{\"id\": 1}]", "%PDF-1.7", "PK\u0003\u0004"))
                .allSatisfy(other -> assertThat(LogFormat.of(other)).isEmpty());
    }

    @Test
    void everyFieldOfARowIsRead() {
        assertThat(Logs.read(CSV, Logs.milwaukee(77, 2)).getLast()).isInstanceOfSatisfying(LogRow.Good.class, row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.oldNumber()).isEqualTo("78");
            assertThat(row.local()).isEqualTo(LocalDateTime.of(2018, 5, 2, 1, 1, 1));
            assertThat(row.nature()).isEqualTo("THEFT, PETTY");
            Place place = java.util.Objects.requireNonNull(row.place());
            assertThat(place.text()).isEqualTo("101 N Sample ST,TST");
            assertThat(place.latitude()).isEqualTo(43.11);
            assertThat(row.area()).isEqualTo("2");
            assertThat(row.status()).isEqualTo("To be Filed");
        });
        assertThat(Logs.read(JSON, Logs.sacramento(5, 1)).getFirst()).isInstanceOfSatisfying(LogRow.Good.class, row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.oldNumber()).isEqualTo("23-000005");
            assertThat(row.saidTime()).isEqualTo("2023-04-01 0000");
            assertThat(row.nature()).isEqualTo("Theft \u2013 Report");
            assertThat(row.narrative()).isEqualTo("A \"bicycle\" was taken from a porch.\nNobody was seen.");
        });
    }

    static Stream<Arguments> badRows() {
        String good = "8,2018-05-01 00:10:28,1 Main St,43.1,-87.9,4,NOISE,Advised";
        return Stream.of(
                Arguments.of("7,2018-05-01 00:10", "columns instead of 8"),
                Arguments.of(
                        "7,2018-05-01 00:10:28,1 Main St,43.1,-87.9,4,NOISE,Advised,more", "9 columns instead of 8"),
                Arguments.of(good.replace("8,2018", ",2018"), "has no number"),
                Arguments.of(good.replace("1 Main St", " "), "has no place"),
                Arguments.of(good.replace("NOISE", ""), "has no nature"),
                Arguments.of(good.replace("43.1,-87.9", "99999,99999"), "99999, 99999 are not on the earth"),
                Arguments.of(good.replace("43.1", "NaN"), "not on the earth"),
                Arguments.of(good.replace("43.1,", ","), "are no numbers"),
                Arguments.of(good.replace("43.1", "north"), "are no numbers"),
                Arguments.of(good.replace("2018-05-01 00:10:28", "1525133428"), "\"1525133428\" is no date and time"),
                Arguments.of(good.replace("2018-05-01", "2018-04-31"), "is no date and time"),
                Arguments.of(good.replace("2018-05-01", "0018-05-01"), "before 1900"),
                Arguments.of(good.replace("1 Main St", "\"1 Main St"), "quotation mark"),
                Arguments.of(good.replace("1 Main St", "x".repeat(1_000_000)), "bytes; a row has at most"),
                Arguments.of(good.replace("1 Main St", "x".repeat(300)), "place has 300 characters"),
                Arguments.of(good.replace("1 Main St", "1 Main\u0000 St"), "a character that can't be kept"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsReportedWithItsReasonAndTheOthersAreRead(String bad, String reason) {
        String file = Logs.milwaukee(1, 3).replace("2,2018", "2,2018") + bad + "\n"
                + Logs.milwaukee(10, 2).split("\n", 2)[1];
        List<LogRow> rows = Logs.read(CSV, file);

        assertThat(rows).hasSize(6).filteredOn(LogRow.Good.class::isInstance).hasSize(5);
        assertThat(rows.get(3)).isInstanceOfSatisfying(LogRow.Bad.class, row -> {
            assertThat(row.line()).isEqualTo(5);
            assertThat(row.reason()).contains(reason).doesNotContain("\n");
            assertThat(row.content().length()).isLessThan(1_100);
        });
    }

    static Stream<Arguments> brokenObjects() {
        String one = Logs.sacramento(1, 1).replace("[\n", "").replace("\n]", "");
        return Stream.of(
                Arguments.of(one.substring(0, one.indexOf("\"text\"")), "The next row begins before this one ends", 1),
                Arguments.of(one.replace("porch", "porch\nand"), "quotation mark is not closed on its line", 1),
                Arguments.of(one.replace("\"id\": \"23-000001\",", ""), "has no number", 1),
                Arguments.of(one.replace("2023-04-01", "2023-02-30"), "is no date and time", 1),
                Arguments.of(one.replace("\"North Command\"", "[1]"), "The field cmd is no text", 1),
                Arguments.of(one.replace("Nobody", "\\ud83dNobody"), "can't be kept", 1),
                Arguments.of(one.replace("\"0000\",", "\"0000\" \"x\""), "no JSON object", 1),
                Arguments.of("null", "stands outside", 1),
                Arguments.of(one.substring(one.indexOf('"')), "stands outside", 8),
                Arguments.of(one.replace("Nobody", "x".repeat(1_000_000)), "bytes; a row has at most", 1));
    }

    @ParameterizedTest
    @MethodSource("brokenObjects")
    void aBrokenObjectIsReportedAndTheOthersAreRead(String broken, String reason, int pieces) {
        String file = Logs.sacramento(11, 2).replace("\n]", ",\n") + broken + ",\n"
                + Logs.sacramento(21, 2).replace("[\n", "");
        List<LogRow> rows = Logs.read(JSON, file);

        assertThat(rows).filteredOn(LogRow.Good.class::isInstance).hasSize(4);
        assertThat(rows).filteredOn(LogRow.Bad.class::isInstance).hasSize(pieces);
        assertThat(rows.get(2)).isInstanceOfSatisfying(LogRow.Bad.class, row -> {
            assertThat(row.reason()).contains(reason).doesNotContain("\n");
            assertThat(row.content().length()).isLessThan(1_100);
        });
    }

    @Test
    void halfARowAtTheEndIsReported() {
        String csv = Logs.milwaukee(1, 3);
        assertThat(Logs.read(CSV, csv.substring(0, csv.length() - 30)))
                .hasSize(3)
                .last()
                .isInstanceOf(LogRow.Bad.class);
        String json = Logs.sacramento(1, 3);
        assertThat(Logs.read(JSON, json.substring(0, json.length() - 30)))
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        LogRow.Bad.class, row -> assertThat(row.reason()).contains("file ends in the middle"));
    }

    @Test
    void aRowInAnotherEncodingIsReported() {
        byte[] csv = Logs.milwaukee(1, 2).replace("101 N", "101 Ñ").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Logs.read(CSV, csv).getLast())
                .isInstanceOfSatisfying(
                        LogRow.Bad.class, row -> assertThat(row.reason()).contains("UTF-8"));
        byte[] json = Logs.sacramento(1, 1).replace("\u2013", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Logs.read(JSON, json).getFirst()).isInstanceOf(LogRow.Bad.class);
    }

    @Test
    void theHourThatComesTwiceAndTheOneThatNeverComesAreMarked() {
        var zone = ZoneId.of("America/Los_Angeles");
        assertThat(LocalMoment.of(LocalDateTime.parse("2022-11-06T01:30"), zone))
                .isEqualTo(new LocalMoment(java.time.Instant.parse("2022-11-06T08:30:00Z"), "TWICE"));
        assertThat(LocalMoment.of(LocalDateTime.parse("2022-03-13T02:30"), zone))
                .isEqualTo(new LocalMoment(java.time.Instant.parse("2022-03-13T10:30:00Z"), "SKIPPED"));
        assertThat(LocalMoment.of(LocalDateTime.parse("2022-07-01T12:00"), zone).note())
                .isNull();
    }

    /** Whatever happens to a file, reading it ends, and what was not touched is still read: one change spoils two rows at most. */
    @Test
    void nothingThatHappensToAFileStopsTheReading() {
        Random random = Seed.random(LogFormatTests.class);
        byte[] csv = Logs.milwaukee(1, 40).getBytes(StandardCharsets.UTF_8);
        byte[] json = Logs.sacramento(1, 40).getBytes(StandardCharsets.UTF_8);
        long end = System.nanoTime() + Seed.times(2, 60) * 1_000_000_000L;
        long rounds = 0;
        while (System.nanoTime() < end) {
            int changes = 1 + random.nextInt(4);
            for (LogFormat format : List.of(CSV, JSON)) {
                byte[] file = format == CSV ? csv.clone() : json.clone();
                int from = format == CSV ? Logs.MILWAUKEE_HEAD.length() : 2;
                for (int n = 0; n < changes; n++) {
                    file = changed(file, from, random);
                }
                List<LogRow> rows = Logs.read(format, file);
                long good = rows.stream().filter(LogRow.Good.class::isInstance).count();
                assertThat(good).as("round %d, seed %d", rounds, Seed.number()).isBetween(0L, 40L + changes);
                if (rounds % 2 == 0 && changes == 1 && file.length >= csv.length) {
                    assertThat(rows)
                            .as("round %d, seed %d", rounds, Seed.number())
                            .hasSizeGreaterThanOrEqualTo(1);
                }
            }
            rounds++;
        }
        System.out.println("mutations of sample logs: rounds=" + rounds);
    }

    private static byte[] changed(byte[] file, int from, Random random) {
        if (file.length <= from + 1) {
            return file;
        }
        int at = random.nextInt(from, file.length);
        return switch (random.nextInt(5)) {
            case 0 -> java.util.Arrays.copyOf(file, at);
            case 1 -> spliced(file, at, at + 1, new byte[0]);
            case 2 -> spliced(file, at, at, new byte[] {(byte) random.nextInt(256)});
            case 3 ->
                spliced(
                        file,
                        at,
                        at,
                        "\"{}[],\n\\\u0000".substring(random.nextInt(9)).getBytes(StandardCharsets.UTF_8));
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
