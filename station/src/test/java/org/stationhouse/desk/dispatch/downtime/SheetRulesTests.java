package org.stationhouse.desk.dispatch.downtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

class SheetRulesTests {

    private static final Instant NINE = Instant.parse("2026-11-29T17:00:00Z");
    private static final Pack PACK = new Pack(1, PublicRef.fresh(), 2026, 101, 3, NINE, "kim", 0, 0);

    private static Sheet sheet(Sheet.State state) {
        return new Sheet(2026, 101, state);
    }

    @Test
    void onlyABlankSheetIsEnteredOrSpoiled() {
        assertThatCode(() -> SheetRules.blank(sheet(new Sheet.State.Blank()))).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        SheetRules.blank(sheet(new Sheet.State.Entered(PublicRef.fresh(), "Ofc. Lee", NINE, "kim"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("The sheet C26-000101 was entered already.");
        assertThatThrownBy(() -> SheetRules.blank(sheet(new Sheet.State.Spoiled("torn", NINE, "kim"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("The sheet C26-000101 was marked as spoiled.");
    }

    @Test
    void noCallStandsOnASheetFromBeforeItWasPrinted() {
        assertThatCode(() -> SheetRules.writtenAfterPrinting(PACK, NINE)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SheetRules.writtenAfterPrinting(PACK, NINE.minusMillis(1)))
                .isInstanceOf(Refusal.class);
    }
}
