package org.stationhouse.desk.dispatch.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.CallLine.Kind;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.CallTimes;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.Source;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/** The replay shows at each line what was known then, and how long everything took. */
class ReplayTests {

    private static final Instant NINE = Instant.parse("2026-11-20T17:00:00Z");

    private static Instant at(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    static CallLine line(
            int id, int at, Kind kind, @Nullable String field, @Nullable String said, @Nullable String was) {
        return new CallLine(id, at(at), "kim", kind, field, said, was, at(at), null, null);
    }

    static Call call(CallStatus status, @Nullable Instant due) {
        return new Call(
                1,
                PublicRef.fresh(),
                "C26-000123",
                "Burglary in progress",
                "459J",
                1,
                Place.of("6362 Fountain Sq"),
                null,
                null,
                null,
                new Call.Came(Source.PHONE, due),
                "S22",
                "lee",
                CallTimes.received(at(-60)),
                status,
                null,
                null,
                9);
    }

    static final List<CallLine> LINES = List.of(
            line(1, 5, Kind.NOTE, null, "Window open.", null),
            line(2, 20, Kind.STEP, "DISPATCH", "S21", null),
            line(3, 50, Kind.NOTE, null, "Rung in again.", null),
            line(4, 55, Kind.CHANGE, "nature", "459J Burglary in progress", "459 Burglary"),
            line(5, 55, Kind.CHANGE, "priority", "1", "3"),
            line(6, 80, Kind.UNIT, "EXCHANGED", "S22", "S21"),
            line(7, 140, Kind.STEP, "ARRIVE", null, null),
            new CallLine(8, at(150), "kim", Kind.TIME, "RECEIVED", "rang before", null, at(-60), NINE, null),
            line(9, 3_750, Kind.STEP, "CLEAR", "REPORT", null));

    static CallBook.Whole whole() {
        return new CallBook.Whole(
                call(new CallStatus.Cleared(Disposition.REPORT), null),
                LINES,
                Optional.empty(),
                List.of(),
                Map.of(3L, "C26-000124"));
    }

    @Test
    void whatWasPutRightLaterStandsAsItWasSaidUntilThen() {
        List<Replay.Moment> moments = Replay.of(whole()).moments();
        assertThat(moments).hasSize(10);
        assertThat(moments.getFirst())
                .returns(null, Replay.Moment::line)
                .returns(NINE, Replay.Moment::at)
                .returns(
                        new Replay.Stand("WAITING", "459 Burglary", "3", "6362 Fountain Sq", null, null, null),
                        Replay.Moment::then);
        assertThat(moments)
                .extracting(it -> it.then().state())
                .containsExactly(
                        "WAITING",
                        "WAITING",
                        "DISPATCHED",
                        "DISPATCHED",
                        "DISPATCHED",
                        "DISPATCHED",
                        "DISPATCHED",
                        "ON_SCENE",
                        "ON_SCENE",
                        "CLEARED");
        assertThat(moments)
                .extracting(it -> it.then().priority())
                .containsExactly("3", "3", "3", "3", "3", "1", "1", "1", "1", "1");
        assertThat(moments)
                .extracting(it -> it.then().unit())
                .containsExactly(null, null, "S21", "S21", "S21", "S21", "S22", "S22", "S22", "S22");
        assertThat(moments.get(4).then().nature()).isEqualTo("459J Burglary in progress");
        assertThat(moments.get(3).from()).isEqualTo("C26-000124");
    }

    @Test
    void theUnitIsWhoHasTheCallAfterEachMove() {
        List<CallLine> lines = List.of(
                line(1, 10, Kind.STEP, "DISPATCH", "S21", null),
                line(2, 10, Kind.UNIT, "ASSIGNED", "S21", null),
                line(3, 20, Kind.UNIT, "BACK_UP", "S22", null),
                line(4, 30, Kind.UNIT, "EXCHANGED", "S23", "S22"),
                line(5, 40, Kind.UNIT, "BACK_UP", "S24", null),
                line(6, 50, Kind.UNIT, "LEFT", "S24", null),
                line(7, 60, Kind.UNIT, "LEFT", "S21", "S23"));
        var whole = new CallBook.Whole(call(new CallStatus.OnScene(), null), lines, Optional.empty());
        assertThat(Replay.of(whole).moments())
                .extracting(it -> it.then().unit())
                .containsExactly(null, "S21", "S21", "S21", "S21", "S21", "S21", "S23");
    }

    @Test
    void everyLineHasItsTimesBetween() {
        List<Replay.Moment> moments = Replay.of(whole()).moments();
        assertThat(moments.get(1).gap()).isEqualTo(Duration.ofSeconds(5));
        assertThat(moments.get(2).gap()).isEqualTo(Duration.ofSeconds(15));
        assertThat(moments.get(2).since()).isEqualTo(Duration.ofSeconds(20));
        assertThat(moments.getLast().since()).isEqualTo(Duration.ofSeconds(3_750));
    }

    @ParameterizedTest
    @CsvSource({"0,0:00:00", "59,0:00:59", "60,0:01:00", "3599,0:59:59", "3600,1:00:00", "100000,27:46:40", "-5,0:00:00"
    })
    void durationsAreWrittenInHoursMinutesAndSeconds(long seconds, String written) {
        assertThat(Replay.clock(Duration.ofSeconds(seconds))).isEqualTo(written);
    }

    /** Whether it has a due time, how its log goes on, and where it stood at first. */
    @ParameterizedTest
    @CsvSource({
        "false,,WAITING",
        "true,,SCHEDULED",
        "true,COME,SCHEDULED",
        "true,AGAIN,SCHEDULED",
        "true,PUT_OFF,WAITING"
    })
    void aCallForLaterWasScheduledAtFirstAndOneThatWasPutOffWaited(boolean due, @Nullable String next, String first) {
        List<CallLine> lines = next == null
                ? List.of()
                : switch (next) {
                    case "COME" -> List.of(line(1, 5, Kind.STEP, "COME", null, null));
                    case "AGAIN" ->
                        List.of(new CallLine(1, at(5), "kim", Kind.LATER, null, "away", null, at(99), at(50), null));
                    default ->
                        List.of(new CallLine(1, at(5), "kim", Kind.LATER, null, "away", null, at(99), null, null));
                };
        var whole = new CallBook.Whole(call(new CallStatus.Scheduled(), due ? at(500) : null), lines, Optional.empty());
        assertThat(Replay.of(whole).moments().getFirst().then().state()).isEqualTo(first);
    }
}
