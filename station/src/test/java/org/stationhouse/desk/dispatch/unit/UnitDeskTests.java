package org.stationhouse.desk.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.desk.dispatch.UnitsOnCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What units do on a call makes the call's times, and no two desks can say different things of one unit. */
@StationTest
class UnitDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    UnitDesk desk;

    @Autowired
    UnitBook book;

    @Autowired
    Radio radio;

    @Autowired
    Limits limits;

    @Autowired
    CallDesk calls;

    @Autowired
    CallBook callBook;

    @Autowired
    UnitsOnCall.Board board;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    private Actor clerk = Actor.program("none");
    private Call call;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt2");
        call = calls.log(Calls.burglary(natures), null, clerk);
    }

    @AfterEach
    void tearDown() {
        clock.reset();
    }

    private String onDuty(String beginning) {
        return desk.goOn(beginning + mark, new Unit.Crew("Lopez", "B7", "3"), clerk)
                .callSign();
    }

    private Unit now(String sign) {
        return desk.named(sign).orElseThrow();
    }

    private void step(String sign, UnitStep step, UnitDesk.Said said) {
        clock.forward(Duration.ofMinutes(1));
        desk.step(new UnitDesk.Seen(sign, now(sign).version()), step, said, clerk);
    }

    private CallBook.Whole whole() {
        return callBook.read(call.ref(), clerk).orElseThrow();
    }

    private List<String> moves() {
        return whole().lines().stream()
                .filter(it -> it.kind().name().equals("UNIT"))
                .map(it -> it.said() + " " + it.field() + (it.was() == null ? "" : " " + it.was()))
                .toList();
    }

    @Test
    void theStepsOfTheFirstUnitAreTheTimesOfTheCallAndTheLastOneEndsIt() {
        String one = onDuty("1");
        String two = onDuty("2");
        step(one, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        assertThat(whole().call().unit()).isEqualTo(one);
        assertThat(now(one).status()).isEqualTo(new UnitStatus.Dispatched(on()));
        step(two, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        step(two, UnitStep.EN_ROUTE, UnitDesk.Said.NOTHING);
        step(two, UnitStep.ARRIVE, UnitDesk.Said.NOTHING);
        var arrived = whole().call().times().arrived();
        assertThat(arrived).isCloseTo(now(two).statusAt(), within(1, ChronoUnit.SECONDS));
        step(one, UnitStep.ARRIVE, UnitDesk.Said.NOTHING);
        assertThat(whole().call().times().arrived())
                .as("who comes first counts")
                .isEqualTo(arrived);

        assertThatThrownBy(() -> calls.step(
                        call.ref(), whole().call().version(), Step.CLEAR, StepSaid.ended(Disposition.REPORT), clerk))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(one)
                .hasMessageContaining(two);
        step(one, UnitStep.CLEAR, UnitDesk.Said.NOTHING);
        assertThat(whole().call().unit()).as("the other one has it now").isEqualTo(two);
        assertThatThrownBy(() -> step(two, UnitStep.CLEAR, UnitDesk.Said.NOTHING))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("disposition"));
        assertThat(now(two).status()).isInstanceOf(UnitStatus.OnScene.class);
        step(two, UnitStep.CLEAR, UnitDesk.Said.ended(Disposition.REPORT));

        Call ended = whole().call();
        assertThat(ended.status()).isEqualTo(new CallStatus.Cleared(Disposition.REPORT));
        assertThat(Stream.of(
                                ended.times().dispatched(),
                                ended.times().enRoute(),
                                ended.times().arrived())
                        .toList())
                .isSorted()
                .doesNotContainNull();
        assertThat(ended.times().cleared()).isCloseTo(now(two).statusAt(), within(1, ChronoUnit.SECONDS));
        assertThat(moves())
                .containsExactly(
                        one + " ASSIGNED",
                        two + " BACK_UP",
                        two + " EN_ROUTE",
                        two + " ARRIVED",
                        one + " ARRIVED",
                        one + " LEFT",
                        two + " LEFT");
    }

    private Unit.OnCall on() {
        return new Unit.OnCall(call.id(), call.ref(), call.number());
    }

    @Test
    void anotherUnitTakesTheCallOver() {
        String one = onDuty("1");
        String two = onDuty("2");
        step(one, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        assertThatThrownBy(() -> step(one, UnitStep.EXCHANGE, UnitDesk.Said.NOTHING))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> exchange(one, new UnitDesk.Seen(one, now(one).version())))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> exchange(one, new UnitDesk.Seen("NOBODY", 0))).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> exchange(one, new UnitDesk.Seen(two, 0))).isInstanceOf(SomeoneElseSaved.class);
        exchange(one, new UnitDesk.Seen(two, now(two).version()));
        assertThat(now(one).status()).isEqualTo(new UnitStatus.Available());
        assertThat(now(two).status()).isEqualTo(new UnitStatus.Dispatched(on()));
        assertThat(whole().call().unit()).isEqualTo(two);
        assertThat(whole().call().status()).isEqualTo(new CallStatus.Dispatched());
        assertThat(moves()).containsExactly(one + " ASSIGNED", two + " EXCHANGED " + one);
        step(two, UnitStep.CLEAR, UnitDesk.Said.ended(Disposition.ADVISED));
        assertThatThrownBy(() -> step(one, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref())))
                .as("it has ended")
                .isInstanceOf(Refusal.class);
        assertThat(now(one).status()).isEqualTo(new UnitStatus.Available());
    }

    private void exchange(String one, UnitDesk.Seen other) {
        step(one, UnitStep.EXCHANGE, new UnitDesk.Said(null, null, other, null));
    }

    @Test
    void whoComesSecondIsToldAndNothingIsLost() {
        String sign = onDuty("1");
        var won = new AtomicInteger();
        var told = new AtomicInteger();
        var both = Stream.of(UnitStep.BUSY, UnitStep.OUT)
                .map(it -> CompletableFuture.runAsync(() -> {
                    try {
                        desk.step(new UnitDesk.Seen(sign, 1), it, UnitDesk.Said.words("why"), clerk);
                        won.incrementAndGet();
                    } catch (SomeoneElseSaved e) {
                        told.incrementAndGet();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(both).join();
        assertThat(won).hasValue(1);
        assertThat(told).hasValue(1);
        assertThat(now(sign).version()).isEqualTo(2);
        assertThat(book.latest(sign).orElseThrow().did()).isIn("BUSY", "OUT");
        assertThat(book.read(now(sign).ref(), clerk).orElseThrow().lines()).hasSize(2);
    }

    @Test
    void aCallSignIsOnDutyOnceAndComesBackAnotherDay() {
        String sign = onDuty("1");
        assertThatThrownBy(() -> onDuty("1")).isInstanceOf(Unfit.class);
        Unit unit = now(sign);
        var crew = new Unit.Crew("Lopez, Kim", "B8", null);
        desk.change(unit.ref(), 1, crew, clerk);
        assertThatThrownBy(() -> desk.change(unit.ref(), 1, crew, clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThat(now(sign).crew()).isEqualTo(crew);
        step(sign, UnitStep.OFF, UnitDesk.Said.NOTHING);
        assertThat(desk.named(sign)).isEmpty();
        assertThatThrownBy(() -> desk.change(unit.ref(), 3, new Unit.Crew("x", null, null), clerk))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.step(new UnitDesk.Seen(sign, 3), UnitStep.CLEAR, UnitDesk.Said.NOTHING, clerk))
                .isInstanceOf(Unfit.class);
        onDuty("1");
        assertThat(book.list(new UnitFilter(sign, null, null, null), UnitStore.NEWEST, 0, 9, clerk))
                .extracting(it -> it.offAt() == null)
                .containsExactly(true, false);
        assertThat(book.list(new UnitFilter(sign, "OFF", null, null), UnitStore.NEWEST, 0, 9, clerk))
                .hasSize(1);
        assertThat(book.read(unit.ref(), clerk).orElseThrow().lines())
                .extracting(RadioLine::did)
                .containsExactly("ON", "CREW", "OFF");
    }

    @Test
    void aUnitThatIsLongOnSceneIsLateUntilSomebodyAsksIt() {
        String sign = onDuty("1");
        step(sign, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        step(sign, UnitStep.ARRIVE, UnitDesk.Said.NOTHING);
        assertThat(late(sign)).isFalse();
        clock.forward(Duration.ofMinutes(Objects.requireNonNull(limits.minutes().get(call.priority())) + 1));
        assertThat(late(sign)).isTrue();
        step(sign, UnitStep.CHECK, UnitDesk.Said.NOTHING);
        assertThat(late(sign)).isFalse();
        assertThat(now(sign).status()).isInstanceOf(UnitStatus.OnScene.class);
        assertThat(whole().call().times().arrived()).isCloseTo(now(sign).statusAt(), within(1, ChronoUnit.SECONDS));
        step(sign, UnitStep.CLEAR, UnitDesk.Said.ended(Disposition.ASSISTED));
    }

    private boolean late(String sign) {
        return book.board(clerk).units().stream()
                .filter(it -> it.unit().callSign().equals(sign))
                .anyMatch(it -> it.due() != null && it.due().isBefore(clock.instant()));
    }

    @Test
    void aRadioLineKnowsItsUnitAndItsCall() {
        String sign = onDuty("1");
        radio.say(sign.toLowerCase(java.util.Locale.ROOT) + " " + call.number() + " out with two " + mark, clerk);
        radio.say(sign + " #" + call.number().substring(4) + " one in custody " + mark, clerk);
        radio.say("County asks for a unit " + mark, clerk);
        step(sign, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        radio.say(sign + " copies " + mark, clerk);
        assertThatThrownBy(() -> radio.say(sign + " " + call.number(), clerk)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> radio.say("  ", clerk)).isInstanceOf(Unfit.class);

        List<RadioLine> found = radio.list(new RadioFilter(null, null, mark, null, null, null), 0, 9, clerk);
        assertThat(found)
                .extracting(RadioLine::said)
                .containsExactly(
                        "copies " + mark,
                        "County asks for a unit " + mark,
                        "one in custody " + mark,
                        "out with two " + mark);
        assertThat(found).extracting(RadioLine::callSign).containsExactly(sign, null, sign, sign);
        assertThat(found).extracting(RadioLine::call).containsExactly(on(), null, on(), on());
        assertThat(radio.list(new RadioFilter(sign, call.number(), null, "SAID", null, null), 0, 9, clerk))
                .hasSize(3);
        assertThat(radio.list(new RadioFilter(sign, null, null, "DID", null, null), 0, 9, clerk))
                .extracting(RadioLine::did)
                .containsExactly("DISPATCH", "ON");
        assertThat(radio.day(radio.today(), clerk)).containsAll(found);
        assertThat(radio.day(radio.today().minusDays(400), clerk)).isEmpty();
        assertThatThrownBy(() -> sql.sql("update dispatch.radio set said = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aUnitOnDutyThatIsTypedOnThePageOfACallGetsItOnTheBoard() {
        String sign = onDuty("1");
        assertThat(board.dispatch(call.ref(), 1, "nobody" + mark, clerk)).isFalse();
        assertThat(whole().call().status()).isEqualTo(new CallStatus.Waiting());
        assertThatThrownBy(() -> board.dispatch(call.ref(), 7, sign, clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThat(board.dispatch(call.ref(), 1, sign.toLowerCase(java.util.Locale.ROOT), clerk))
                .isTrue();
        assertThat(whole().call().unit()).isEqualTo(sign);
        assertThat(now(sign).status()).isEqualTo(new UnitStatus.Dispatched(on()));
        Call other = calls.log(Calls.burglary(natures), null, clerk);
        assertThatThrownBy(() -> board.dispatch(other.ref(), 1, sign, clerk))
                .as("it has a call")
                .isInstanceOf(Refusal.class);
        assertThat(callBook.read(other.ref(), clerk).orElseThrow().call().status())
                .isEqualTo(new CallStatus.Waiting());
    }

    @Test
    void whoMayNotLeavesEverythingAsItIs() {
        String sign = onDuty("1");
        Actor auditor = door.actor("auditor");
        assertThatThrownBy(() -> desk.step(new UnitDesk.Seen(sign, 1), UnitStep.BUSY, UnitDesk.Said.NOTHING, auditor))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> radio.say("x", auditor)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> book.board(auditor)).isInstanceOf(Refusal.class);
        assertThat(now(sign).version()).isEqualTo(1);
    }
}
