package org.stationhouse.foundation.staff.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.staff.SignedIn;

/** The clocks of a session to the second: 30 minutes, 60 minutes, 12 hours (CJIS AC-11, SC-10, IA-5). */
class SeatStateTests {

    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // last input, locked by hand at, looked at, exempt, expected
                "PT0S, -, PT0S, false, Open",
                "PT0S, -, PT29M59S, false, Open",
                "PT0S, -, PT30M, false, Locked",
                "PT0S, -, PT1H29M59S, false, Locked",
                "PT0S, -, PT1H30M, false, Ended",
                "PT2H, -, PT2H29M59S, false, Open",
                "PT2H, -, PT2H30M, false, Locked",
                "PT0S, PT5M, PT6M, false, Locked",
                "PT0S, PT5M, PT1H4M59S, false, Locked",
                "PT0S, PT5M, PT1H5M, false, Ended",
                "PT11H50M, -, PT11H59M59S, false, Open",
                "PT11H50M, -, PT12H, false, Ended",
                "PT11H20M, -, PT11H50M, false, Locked",
                "PT11H20M, -, PT12H, false, Ended",
                "PT0S, -, PT11H59M59S, true, Open",
                "PT0S, -, PT12H, true, Ended",
                "PT0S, PT5M, PT6M, true, Locked"
            })
    void aSessionIsOpenLockedOrOver(
            Duration input, @Nullable Duration lockedBy, Duration looked, boolean exempt, String expected) {
        var who = new SignedIn(1, "ktran", "Kim Tran", "pst1", "S", BEGIN);
        var seat = new Seat(who, BEGIN, BEGIN.plus(input), lockedBy == null ? null : BEGIN.plus(lockedBy), exempt);

        SeatState state = SeatState.at(seat, BEGIN.plus(looked));

        assertThat(state.getClass().getSimpleName()).isEqualTo(expected);
    }
}
