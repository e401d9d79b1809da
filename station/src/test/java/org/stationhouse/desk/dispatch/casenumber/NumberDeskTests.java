package org.stationhouse.desk.dispatch.casenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.desk.dispatch.Step;
import org.stationhouse.desk.dispatch.StepSaid;
import org.stationhouse.desk.dispatch.unit.Unit;
import org.stationhouse.desk.dispatch.unit.UnitDesk;
import org.stationhouse.desk.dispatch.unit.UnitStatus;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Which call an officer means who asks for a number, and what becomes of what he came upon. */
@StationTest
class NumberDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    NumberDesk desk;

    @Autowired
    Cards cards;

    @Autowired
    CallDesk calls;

    @Autowired
    CallBook book;

    @Autowired
    UnitDesk units;

    @Autowired
    Natures natures;

    @Autowired
    PlainWords words;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID()
            .toString()
            .substring(0, 5)
            .toUpperCase(Locale.ROOT)
            .replace('-', 'X');
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
    }

    private Call now(Call call) {
        return book.read(call.ref(), clerk).orElseThrow().call();
    }

    private NewCall theft() {
        return NewCall.typed(natures, "488", null, "410 alder st", "", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2A12|2A12|",
                "  2A12  |2A12|",
                "2a12 459 6360 fountain|2a12|459 6360 fountain",
                "2A12, 459|2A12|459",
                "C26-000123|C26-000123|",
                "''|''|"
            })
    void theFirstWordSaysWho(String typed, String who, String rest) {
        assertThat(Asked.of(typed)).isEqualTo(new Asked(who, rest == null ? "" : rest));
    }

    @Test
    void theCallOfTheUnitIsMeantElseTheCallOfTheNumber() {
        String sign = "U" + mark;
        Call older = calls.log(Calls.burglary(natures), null, clerk);
        calls.step(older.ref(), 1, Step.DISPATCH, StepSaid.unit(sign), clerk);
        calls.step(older.ref(), 2, Step.CLEAR, StepSaid.ended(Disposition.REPORT), clerk);
        Call call = calls.log(Calls.burglary(natures), null, clerk);
        calls.step(call.ref(), 1, Step.DISPATCH, StepSaid.unit(sign), clerk);
        Call canceled = calls.log(Calls.burglary(natures), null, clerk);
        calls.step(canceled.ref(), 1, Step.DISPATCH, StepSaid.unit(sign), clerk);
        calls.step(canceled.ref(), 2, Step.CANCEL, StepSaid.because("Called back"), clerk);
        assertThat(desk.meant(sign.toLowerCase(Locale.ROOT), clerk))
                .extracting(Call::ref)
                .containsExactly(call.ref(), older.ref());
        assertThat(desk.meant(call.number(), clerk)).extracting(Call::ref).containsExactly(call.ref());
        assertThat(desk.meant("nobody-" + mark, clerk)).isEmpty();
        assertThat(desk.meant("", clerk))
                .extracting(Call::ref)
                .contains(call.ref())
                .doesNotContain(older.ref());
        assertThatThrownBy(() -> desk.meant(sign, door.actor("liaison"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatAnOfficerCameUponIsLoggedGivenToHimAndNumberedAtOnce() {
        String sign = "V" + mark;
        units.goOn(sign, new Unit.Crew("Ofc. Lee", null, null), clerk);
        Call call = desk.onView(sign, theft(), "Chain cut", clerk);
        assertThat(now(call)).satisfies(it -> {
            assertThat(it.unit()).isEqualTo(sign);
            assertThat(it.status()).isEqualTo(new CallStatus.Dispatched());
            assertThat(it.inCase()).isNotNull();
        });
        assertThat(units.named(sign).orElseThrow().status())
                .isEqualTo(new UnitStatus.Dispatched(new Unit.OnCall(call.id(), call.ref(), call.number())));
        assertThat(desk.meant(sign, clerk)).extracting(Call::ref).first().isEqualTo(call.ref());
        Call second = desk.onView(sign, theft(), "", clerk);
        assertThat(now(second).unit())
                .as("the unit is on the first one on the board")
                .isEqualTo(sign);
        assertThat(units.named(sign).orElseThrow().status())
                .isEqualTo(new UnitStatus.Dispatched(new Unit.OnCall(call.id(), call.ref(), call.number())));
        Call other = desk.onView("w" + mark, theft(), "", clerk);
        assertThat(now(other).unit()).isEqualTo("W" + mark);
    }

    @Test
    void whoMayNotIssueANumberLogsNothing() {
        long before =
                sql.sql("select count(*) from dispatch.call").query(Long.class).single();
        assertThatThrownBy(() -> desk.onView("X1", theft(), "", door.actor("liaison")))
                .isInstanceOf(Refusal.class);
        assertThat(sql.sql("select count(*) from dispatch.call")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void theCardNamesNoCrimeThatEndangersWhoCarriesIt() {
        for (String code :
                new String[] {"261", "273.5", "273A", "273.6", "288", "368", "646.9", "5150", "10-56", "964"}) {
            assertThat(natures.code(code)).as(code).isPresent();
            assertThat(words.of(code).english()).as(code).isEqualTo("Incident report");
            assertThat(words.of(code).spanish()).as(code).isEqualTo("Reporte de incidente");
        }
        assertThat(words.of("488")).isEqualTo(new PlainWords.Said("Bicycle theft", "Robo de bicicleta"));
        assertThat(words.of(null).english()).isEqualTo("Incident report");
        assertThat(natures.all())
                .filteredOn(it -> !words.of(it.code()).english().equals("Incident report"))
                .hasSizeGreaterThan(60);
    }

    @Test
    void theWordsOfTheAgencyAreOnesOwnUntilSomebodyElseSaved() {
        Actor supervisor = door.actor("supervisor");
        CardText was = cards.text();
        var to = new CardText(
                "(916) 555-0100", was.adding(), was.addingEs(), was.copies(), was.copiesEs(), was.version());
        assertThatThrownBy(() -> cards.set(to, clerk)).isInstanceOf(Refusal.class);
        cards.set(to, supervisor);
        try {
            assertThatThrownBy(() -> cards.set(to, supervisor)).isInstanceOf(SomeoneElseSaved.class);
            Call call = calls.log(Calls.burglary(natures), null, clerk);
            assertThat(cards.print(call.ref(), clerk)).as("no number, no card").isEmpty();
            calls.makeCase(call.ref(), 1, clerk);
            NumberCard card = cards.print(call.ref(), clerk).orElseThrow();
            assertThat(card.text().phone()).isEqualTo("(916) 555-0100");
            assertThat(card.about().english()).isEqualTo("Burglary");
            assertThat(card.officer()).doesNotContain("test-pst1-a");
        } finally {
            cards.set(
                    new CardText(
                            was.phone(), was.adding(), was.addingEs(), was.copies(), was.copiesEs(), was.version() + 1),
                    supervisor);
        }
    }
}
