package org.stationhouse.desk.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stationhouse.StationTest;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What units do on a call makes the call's times, and no two desks can say different things of one unit. */
@StationTest
class UnitDeskTests extends UnitHouse {

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
                        one + " LEFT " + two,
                        two + " LEFT");
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
}
