package org.stationhouse.backoffice.worklist.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.Seed;

/** What is typed into a field of each kind: read, or refused with a sentence; and when a recurring duty is due. */
class FieldReaderTests {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 11, 29, 9, 15, 0, 0, ZoneId.of("America/Los_Angeles"));

    private static LogField field(FieldKind kind, boolean required) {
        return new LogField(
                "f1",
                "Field",
                kind,
                kind == FieldKind.CHOICE ? List.of("Red", "Blue") : List.of(),
                required,
                true,
                true);
    }

    private static FieldReader.Read read(FieldKind kind, String typed) {
        return FieldReader.read(field(kind, false), typed, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINE | two words | two words
            LINE | \u05e9\u05dc\u05d5\u05dd \ud83d\ude93 | \u05e9\u05dc\u05d5\u05dd \ud83d\ude93
            NUMBER | 1,234.5 | 1234.5
            NUMBER | -3 | -3
            MONEY | $1,234.5 | 1234.50
            MONEY | 0 | 0.00
            YES_NO | Y | yes
            YES_NO | no | no
            DATE | +3 | 2026-12-02
            DATE | 122426 | 2026-12-24
            TIME | 730 | 07:30
            TIME | now | 09:15
            MOMENT | 0915 | 2026-11-29T17:15:00Z
            CHOICE | Blue | Blue
            PERSON | ana maria lopez | lopez, ana maria
            PHONE | (555) 010-0199 | (555) 010-0199
            PLATE | ca  7abc123 | CA 7ABC123
            VIN | 1hgcm82633a004352 | 1HGCM82633A004352
            ADDRESS | 12  Oak St | 12 Oak St
            """)
    void isRead(FieldKind kind, String typed, String kept) {
        assertThat(read(kind, typed)).isEqualTo(new FieldReader.Read.Fit(kept));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER | twelve
            NUMBER | 1234567890123
            MONEY | -5
            MONEY | 1.234
            YES_NO | maybe
            DATE | 13/45/2026
            TIME | 2460
            MOMENT | tomorrow
            CHOICE | Green
            PHONE | 911
            PLATE | CALIFORNIA 7ABC123
            VIN | 1HGCM82633A00435O
            """)
    void isRefused(FieldKind kind, String typed) {
        assertThat(read(kind, typed)).isInstanceOf(FieldReader.Read.Wrong.class);
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void nothingTypedIsNothingUnlessItMust(FieldKind kind) {
        assertThat(read(kind, "  ")).isEqualTo(new FieldReader.Read.Fit(""));
        assertThat(FieldReader.read(field(kind, true), " ", NOW))
                .isEqualTo(new FieldReader.Read.Wrong("NotBlank", List.of()));
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void neverThrows(FieldKind kind) {
        Random random = Seed.random(FieldReaderTests.class);
        for (int i = 0; i < 300; i++) {
            String typed = random.ints(1 + random.nextInt(250), 0, 0x11000)
                    .filter(it -> !Character.isSurrogate((char) it) || it > 0xffff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(read(kind, typed)).isNotNull();
        }
        assertThat(read(kind, "x".repeat(20_001))).isInstanceOf(FieldReader.Read.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,1,1,2026-11-29,true",
        "BUSINESS_DAY,1,1,2026-11-27,true",
        "BUSINESS_DAY,1,1,2026-11-26,false",
        "WEEK,7,1,2026-11-29,true",
        "WEEK,7,1,2026-11-28,false",
        "MONTH,1,31,2026-11-30,true",
        "MONTH,1,31,2026-11-29,false",
        "MONTH,1,15,2026-11-15,true",
        "NTH,4,4,2026-11-26,true",
        "NTH,4,4,2026-11-19,false",
        "NTH,1,5,2026-11-30,true",
        "NTH,1,5,2026-11-23,false",
        "NEVER,1,1,2026-11-29,false"
    })
    void aDutyIsDueOnItsDays(Rhythm.Every every, int weekday, int nth, LocalDate day, boolean due) {
        var rhythm = new Rhythm(every, weekday, nth, LocalTime.of(6, 0), 4, null, null);
        assertThat(rhythm.on(day, Set.of(LocalDate.parse("2026-11-27"))::contains))
                .isEqualTo(due);
    }
}
