package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.validation.BeanPropertyBindingResult;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.Job;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Calls that are seen to later come into the open list at their time, not before, on days too on which the clocks change. */
@StationTest
class CallScheduleTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm");

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallIntake intake;

    @Autowired
    CallDesk desk;

    @Autowired
    CallSchedule schedule;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    @Autowired
    List<Job> jobs;

    private final String street = "Later" + UUID.randomUUID().toString().substring(0, 6);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    private NewCall said() {
        return NewCall.typed(natures, "931", null, "1 " + street, "Able, Ann", "");
    }

    private void turn() {
        jobs.stream().filter(it -> it.name().equals("dispatch.later")).forEach(Job::run);
    }

    private Call now(Call call) {
        return book.read(call.ref(), clerk).orElseThrow().call();
    }

    private boolean open(Call call) {
        return book.open(500, clerk).stream().anyMatch(it -> it.id() == call.id());
    }

    @Test
    void aCallComesInAtItsTimeAndWaitsSinceThen() {
        Instant due = clock.instant().plus(Duration.ofHours(3)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Call call = intake.take(said(), Told.of("Keep the peace.").due(due), clerk);
        assertThat(now(call).status()).isEqualTo(new CallStatus.Scheduled());
        turn();
        assertThat(open(call)).isFalse();
        assertThat(schedule.scheduled(500, clerk)).extracting(Call::number).contains(call.number());
        assertThatThrownBy(() -> desk.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit("S1"), clerk))
                .isInstanceOf(Refusal.class);

        clock.stop(due.minusMillis(1));
        turn();
        assertThat(open(call)).isFalse();
        clock.stop(due);
        turn();
        turn();
        assertThat(open(call)).isTrue();
        assertThat(now(call))
                .returns(new CallStatus.Waiting(), Call::status)
                .returns(due, Call::since)
                .returns(2, Call::version);
        assertThat(book.read(call.ref(), clerk).orElseThrow().lines())
                .filteredOn(it -> it.kind() == CallLine.Kind.STEP)
                .extracting(CallLine::field)
                .containsExactly("COME");
    }

    @Test
    void anOpenCallIsPutOffAndAScheduledOneTakenBeforeItsTime() {
        Call call = intake.take(said(), Told.of(null), clerk);
        Instant due = clock.instant().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> schedule.putOff(call.ref(), 1, clock.instant().minusSeconds(1), "no", clerk))
                .isInstanceOf(Unfit.class);
        schedule.putOff(call.ref(), 1, due, "nobody home", clerk);
        assertThat(open(call)).isFalse();
        assertThatThrownBy(() -> schedule.putOff(call.ref(), 1, due, "again", clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        schedule.putOff(call.ref(), 2, due.plusSeconds(60), "an hour more", clerk);
        schedule.takeNow(call.ref(), 3, clerk);
        assertThat(open(call)).isTrue();
        assertThat(now(call).since()).isBeforeOrEqualTo(clock.instant());
        assertThatThrownBy(() -> schedule.takeNow(call.ref(), 4, clerk)).isInstanceOf(Refusal.class);
        desk.step(call.ref(), 4, Step.DISPATCH, StepSaid.unit("S1"), clerk);
        assertThatThrownBy(() -> schedule.putOff(call.ref(), 5, due, "a unit has it", clerk))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void oneThatWasWrittenWhileTheServerWasAwayComesInAlthoughItsTimeHasBeen() {
        Instant written = clock.instant().minus(Duration.ofHours(3));
        var told = new Told(null, List.of(), written, Source.PHONE, null, written.plus(Duration.ofHours(1)));
        Call call = intake.take(said(), told, clerk);
        turn();
        assertThat(open(call)).isTrue();
        var before = new Told(null, List.of(), written, Source.PHONE, null, written.minusSeconds(1));
        assertThatThrownBy(() -> intake.take(said(), before, clerk)).isInstanceOf(Unfit.class);
    }

    @Test
    void aScheduledCallIsCanceledAndStaysSo() {
        Call call = intake.take(said(), Told.of(null).due(clock.instant().plus(Duration.ofHours(1))), clerk);
        desk.step(call.ref(), 1, Step.CANCEL, StepSaid.because("they settled it"), clerk);
        clock.forward(Duration.ofHours(2));
        turn();
        assertThat(now(call).status()).isEqualTo(new CallStatus.Canceled("they settled it"));
    }

    /** Minute for minute, every moment at which the clock on the wall says so: none in the hour that is skipped, two in the one twice. */
    private static List<Instant> moments(LocalDateTime wall) {
        var found = new ArrayList<Instant>();
        Instant at =
                wall.toLocalDate().minusDays(1).atStartOfDay(ZoneId.of("UTC")).toInstant();
        for (int minute = 0; minute < 4 * 24 * 60; minute++) {
            if (at.atZone(ZONE).toLocalDateTime().equals(wall)) {
                found.add(at);
            }
            at = at.plusSeconds(60);
        }
        return found;
    }

    @Test
    void aTypedTimeIsDueWhenTheClockOnTheWallSaysSo() {
        Random random = Seed.random(CallScheduleTests.class);
        Instant begun = Instant.parse("2027-01-10T20:00:00Z");
        for (LocalDate day : List.of(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 11, 7), LocalDate.of(2027, 6, 1))) {
            for (int i = 0; i < Seed.times(12, 120); i++) {
                LocalDateTime wall = day.atTime(LocalTime.of(random.nextInt(5), random.nextInt(60)));
                followed(begun, wall);
            }
        }
    }

    private void followed(Instant begun, LocalDateTime wall) {
        String about = wall + ", seed " + Seed.number();
        clock.stop(begun);
        List<Instant> moments = moments(wall);
        if (moments.size() != 1) {
            Told none = told(TYPED.format(wall), moments.isEmpty() ? "web.moment.never" : "web.moment.twice", about);
            assertThat(none).as(about).isNull();
        }
        for (int which = 0; which < moments.size(); which++) {
            String zone = moments.size() == 1 ? "" : which == 0 ? " PDT" : " PST";
            Told told = Objects.requireNonNull(told(TYPED.format(wall) + zone, null, about));
            assertThat(told.dueAt()).as(about).isEqualTo(moments.get(which));
            Call call = intake.take(said(), told, clerk);
            clock.stop(moments.get(which).minusSeconds(1));
            turn();
            assertThat(now(call).status()).as(about).isEqualTo(new CallStatus.Scheduled());
            clock.stop(moments.get(which));
            turn();
            assertThat(now(call).status()).as(about).isEqualTo(new CallStatus.Waiting());
            clock.stop(begun);
        }
    }

    private @Nullable Told told(String due, @Nullable String fault, String about) {
        var form = new CallForm("931", null, "1 Main", "", "", "", "", "", Source.PHONE, "", due, 0);
        var errors = new BeanPropertyBindingResult(form, "form");
        Told told = form.toTold(clock.instant().atZone(ZONE), null, errors);
        assertThat(
                        errors.getFieldError("due") == null
                                ? null
                                : errors.getFieldError("due").getCode())
                .as(about)
                .isEqualTo(fault);
        return told;
    }
}
