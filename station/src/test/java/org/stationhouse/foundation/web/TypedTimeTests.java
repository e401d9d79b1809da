package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 21, 9, 14, 30, 0, ZONE);

    @ParameterizedTest
    @CsvSource({
        "now, 2026-11-21T17:14:30Z",
        "0915, 2026-11-21T17:15:00Z",
        "9:05, 2026-11-21T17:05:00Z",
        "t 2330, 2026-11-22T07:30:00Z",
        "-1 2330, 2026-11-21T07:30:00Z",
        "t-1 2330, 2026-11-21T07:30:00Z",
        "1121 0915, 2026-11-21T17:15:00Z",
        "112126 091505, 2026-11-21T17:15:05Z",
        "11/21/2026 09:15, 2026-11-21T17:15:00Z",
        "2026-07-04 1200, 2026-07-04T19:00:00Z",
        "-10m, 2026-11-21T17:04:30Z",
        "-2h, 2026-11-21T15:14:30Z",
        "1101 0130 pdt, 2026-11-01T08:30:00Z",
        "1101 0130 PST, 2026-11-01T09:30:00Z"
    })
    void aClerksWayOfWritingAMomentIsUnderstood(String typed, Instant meant) {
        assertThat(TypedTime.moment(typed, NOW)).isEqualTo(new TypedTime.Clear(meant));
    }

    @Test
    void theHourThatComesTwiceAsksWhichAndTheOneThatNeverComesIsRefused() {
        assertThat(TypedTime.moment("1101 0130", NOW))
                .isInstanceOfSatisfying(
                        TypedTime.Unclear.class, it -> assertThat(it.values()).containsExactly("PDT", "PST"));
        assertThat(TypedTime.moment("030826 0230", NOW))
                .isInstanceOfSatisfying(
                        TypedTime.Unclear.class, it -> assertThat(it.word()).isEqualTo("web.moment.never"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2560", "1340 0915", "t", "1121 9", "0230 2 2 2", "1121 0915 CET", "99999999"})
    void anythingElseIsAskedAgain(String typed) {
        assertThat(TypedTime.moment(typed, NOW)).isInstanceOf(TypedTime.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({
        "t, 2026-11-21",
        "-2, 2026-11-19",
        "t+3, 2026-11-24",
        "0401, 2026-04-01",
        "040184, 1984-04-01",
        "4/1/84, 1984-04-01",
        "010136, 2036-01-01",
        "010137, 1937-01-01",
        "04011984, 1984-04-01"
    })
    void soIsADate(String typed, LocalDate meant) {
        assertThat(TypedTime.date(typed, NOW.toLocalDate())).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "023026", "1321", "yesterday", "1/2/3/4"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(TypedTime.date(typed, NOW.toLocalDate())).isEmpty();
    }
}
