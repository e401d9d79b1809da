package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stationhouse.Seed;
import org.stationhouse.desk.dispatch.imports.CsvLog.Part;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.staff.Unfit;

/** What headings are likely to say, what an explanation must say, and that a file read by it is accounted for whatever is in it. */
class MappingRulesTests {

    private static final String LOG = """
        Event No,Call Date,Call Time,Call Type,Address,Lat,Long,Beat,Dispo,Remarks
        A1,3/14/2021,9:05 PM,NOISE,"1 Main St, Apt 2",38.4,-121.4,B3,ADV,Loud party
        A2,12/31/2021,12:00 AM,THEFT,2 Main St,,,B4,RPT,
        """;

    private static Sample sample(String log) {
        return Sample.of(log.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Mapping.Said likely(String log) {
        Sample sample = sample(log);
        Map<Part, String> columns = MappingRules.likely(sample);
        return new Mapping.Said("TEST", columns, MappingRules.pattern(columns, sample));
    }

    private static CsvLog log(String log) {
        return new CsvLog(
                "TEST",
                likely(log).columns(),
                sample(log).headings().sorted(),
                likely(log).pattern().format());
    }

    @Test
    void headingsAndValuesSayWhatTheColumnsAre() {
        Mapping.Said said = likely(LOG);
        assertThat(said.pattern()).isEqualTo(TimePattern.SLASHES_HALF_DAY_MINUTE);
        assertThat(said.columns())
                .isEqualTo(Map.of(
                        Part.NUMBER, "event no",
                        Part.TIME, "call date",
                        Part.CLOCK, "call time",
                        Part.NATURE, "call type",
                        Part.PLACE, "address",
                        Part.LATITUDE, "lat",
                        Part.LONGITUDE, "long",
                        Part.AREA, "beat",
                        Part.STATUS, "dispo",
                        Part.NARRATIVE, "remarks"));
        MappingRules.fit(said, sample(LOG).headings().sorted(), sample(LOG));
        assertThat(Logs.read(log(LOG), LOG)).first().isInstanceOfSatisfying(LogRow.Good.class, row -> {
            assertThat(row.oldNumber()).isEqualTo("A1");
            assertThat(row.saidTime()).isEqualTo("3/14/2021 9:05 PM");
            assertThat(row.local()).isEqualTo("2021-03-14T21:05");
            assertThat(row.nature()).isEqualTo("NOISE");
            assertThat(row.place()).isEqualTo(new Place("1 Main St, Apt 2", 38.4, -121.4));
            assertThat(row.area()).isEqualTo("B3");
            assertThat(row.status()).isEqualTo("ADV");
            assertThat(row.narrative()).isEqualTo("Loud party");
        });
        assertThat(likely("when,what,key\n2021-03-14 10:00,NOISE,1\n").columns())
                .containsOnly(Map.entry(Part.TIME, "when"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-14 10:00:00,DASHES",
        "2021-03-14T10:00:00.000,ISO_FRACTION",
        "3/4/2021 7:05,SLASHES_MINUTE",
        "03/04/2021 07:05:09 pm,SLASHES_HALF_DAY",
        "3/4/21 7:05,SLASHES_SHORT_MINUTE",
        "4-Mar-2021 17:05,MONTH_NAME_MINUTE",
        "20210304 170509,DIGITS",
        "13/4/2021 7:05,",
        "1615748400,",
        "soon,"
    })
    void aTimeIsRecognizedByItsValue(String said, TimePattern pattern) {
        assertThat(TimePattern.of(List.of("", said)).orElse(null)).isEqualTo(pattern);
        assertThat(Stream.of(TimePattern.values())).allMatch(it -> it.reads(it.example()));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(Part.NUMBER, null, "number", "NotBlank"),
                Arguments.of(Part.TIME, null, "time", "NotBlank"),
                Arguments.of(Part.NATURE, null, "nature", "NotBlank"),
                Arguments.of(Part.PLACE, "street", "place", "dispatch.mapping.gone"),
                Arguments.of(Part.NARRATIVE, "beat", "narrative", "dispatch.mapping.twice"),
                Arguments.of(Part.LATITUDE, null, "latitude", "dispatch.mapping.pair"),
                Arguments.of(Part.LONGITUDE, null, "longitude", "dispatch.mapping.pair"),
                Arguments.of(Part.PLACE, null, "place", "dispatch.mapping.placed"),
                Arguments.of(Part.CLOCK, null, "pattern", "dispatch.mapping.unread"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void anExplanationThatCantBeSoIsRefusedBesideItsField(Part part, String heading, String field, String word) {
        var columns = new EnumMap<>(likely(LOG).columns());
        columns.remove(part);
        if (heading != null) {
            columns.put(part, heading);
        }
        var said = new Mapping.Said("TEST", columns, likely(LOG).pattern());
        assertThatThrownBy(() -> MappingRules.fit(said, sample(LOG).headings().sorted(), sample(LOG)))
                .isInstanceOfSatisfying(
                        Unfit.class,
                        e -> assertThat(List.of(e.field(), e.word())).containsExactly(field, word));
    }

    @Test
    void aTableIsKnownByItsHeadingsInAnyOrderAndEachHeadingOnce() {
        assertThat(Headings.of("B, a ,\"C, d\"").orElseThrow().names()).containsExactly("b", "a", "c, d");
        assertThat(Headings.of("a,A,,b").orElseThrow().names()).containsExactly("a", "a column 2", "column 3", "b");
        assertThat(Headings.of("b,a,c").orElseThrow().sorted())
                .isEqualTo(Headings.of("A,C,B").orElseThrow().sorted());
        assertThat(Stream.of(
                        "a,b", "", "a,b,\"c", "a,b,c\uFFFD", "a,b,c\u0001", "x".repeat(101) + ",b,c", "a,".repeat(101)))
                .allSatisfy(line -> assertThat(Headings.of(line)).isEmpty());
    }

    @Test
    void aRowInAnotherTimeOrHalfOfOneIsReportedByItself() {
        String mixed =
                LOG + "A3,1615748400,,NOISE,3 Main St,,,B1,ADV,\nA4,2021-03-14,10:00,NOISE,3 Main St,,,B1,ADV,\nA5,3/1";
        List<LogRow> rows = Logs.read(log(LOG), mixed);
        assertThat(rows).hasSize(5);
        assertThat(rows.subList(2, 5)).allSatisfy(row -> assertThat(row).isInstanceOf(LogRow.Bad.class));
    }

    /** Headings and rows damaged in earnest: nothing stops the reading, and no row is lost. */
    @Test
    void whateverHappensToTheBytesEveryLineIsARow() {
        Random random = Seed.random(MappingRulesTests.class);
        long end = System.nanoTime() + Seed.times(1, 30) * 1_000_000_000L;
        CsvLog format = log(LOG);
        while (System.nanoTime() < end) {
            byte[] bytes = LOG.repeat(2).getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 4; n++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Sample.of(bytes).ifPresent(sample -> {
                Map<Part, String> columns = MappingRules.likely(sample);
                assertThat(sample.headings().names()).containsAll(columns.values());
                MappingRules.pattern(columns, sample);
            });
            long lines = 0;
            boolean filled = false;
            for (int at = 0; at <= bytes.length; at++) {
                boolean over = at == bytes.length || bytes[at] == '\n';
                if (over && filled) {
                    lines++;
                }
                filled = !over && (filled || bytes[at] != '\r' || (at + 1 < bytes.length && bytes[at + 1] != '\n'));
            }
            assertThat(Logs.read(format, bytes)).as("seed %d", Seed.number()).hasSize((int) lines - 1);
        }
    }
}
