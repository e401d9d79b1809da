package org.stationhouse.desk.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.UnitsOnCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A unit that is long on scene, what is said of units on the radio, and who may not say it. */
@StationTest
class UnitsAndRadioTests extends UnitHouse {

    @Autowired
    Radio radio;

    @Autowired
    Limits limits;

    @Autowired
    UnitsOnCall.Board board;

    @Autowired
    JdbcClient sql;

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
        radio.say(sign.toLowerCase(java.util.Locale.ROOT) + " " + call.number() + " out with two " + mark, null, clerk);
        radio.say(sign + " #" + call.number().substring(4) + " one in custody " + mark, null, clerk);
        radio.say("County asks for a unit " + mark, null, clerk);
        step(sign, UnitStep.DISPATCH, UnitDesk.Said.call(call.ref()));
        radio.say(sign + " copies " + mark, null, clerk);
        assertThatThrownBy(() -> radio.say(sign + " " + call.number(), null, clerk))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> radio.say("  ", null, clerk)).isInstanceOf(Unfit.class);

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
    void aLineOfWordsIsCorrectedOnceByAnotherAndStays() {
        String sign = onDuty("1");
        radio.say(sign + " two in custody " + mark, null, clerk);
        RadioLine wrong = latest();
        assertThat(wrong.typed()).isEqualTo(sign + " two in custody " + mark);
        radio.say(sign + " one in custody " + mark, wrong.id(), clerk);
        RadioLine right = latest();
        assertThat(right.corrects()).isEqualTo(wrong.at());
        assertThat(right.correctable()).isTrue();
        assertThat(radio.list(new RadioFilter(null, null, mark, null, null, null), 1, 1, clerk))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.said()).isEqualTo("two in custody " + mark);
                    assertThat(it.corrected()).isTrue();
                });
        RadioLine did = radio.list(new RadioFilter(sign, null, null, "DID", null, null), 0, 1, clerk)
                .getFirst();
        for (long other : List.of(wrong.id(), did.id(), Long.MAX_VALUE)) {
            assertThatThrownBy(() -> radio.say("other words " + mark, other, clerk))
                    .isInstanceOf(Refusal.class);
            assertThat(radio.wrong(other, clerk)).isEmpty();
        }
        assertThat(radio.wrong(right.id(), clerk)).isPresent();
        radio.say(sign + " nobody in custody " + mark, right.id(), clerk);
        assertThat(radio.list(new RadioFilter(null, null, mark, null, null, null), 0, 9, clerk))
                .hasSize(3);
    }

    private RadioLine latest() {
        return radio.list(new RadioFilter(null, null, mark, null, null, null), 0, 1, clerk)
                .getFirst();
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
        assertThatThrownBy(() -> radio.say("x", null, auditor)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> book.board(auditor)).isInstanceOf(Refusal.class);
        assertThat(now(sign).version()).isEqualTo(1);
    }
}
