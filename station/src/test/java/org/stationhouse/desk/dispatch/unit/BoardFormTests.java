package org.stationhouse.desk.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.desk.dispatch.Disposition;

/** A step in one line as the command bar has it, and the versions that a board sends along. */
class BoardFormTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2A12|2A12||||",
                "2A12 onscene|2A12|ARRIVE|||",
                "2a12.os|2a12|ARRIVE|||",
                "2A12 d 123|2A12|DISPATCH|123||",
                "2A12,dispatch,C26-000123|2A12|DISPATCH|C26-000123||",
                "2A12 c report|2A12|CLEAR|||",
                "2A12 c un|2A12|CLEAR|||un",
                "2A12 clear|2A12|CLEAR|||",
                "2A12 x 2A14|2A12|EXCHANGE||2A14|",
                "2A12 t one to county jail|2A12|TRANSPORT|||one to county jail",
                "2A12 oos flat tire|2A12|OUT|||flat tire",
                "2A12 out with two|2A12|OUT|||with two",
                "2A12 hello there|2A12||||"
            })
    void aStepIsReadFromOneLine(
            String line,
            String unit,
            @Nullable UnitStep step,
            @Nullable String call,
            @Nullable String other,
            @Nullable String said) {
        BoardForm form = BoardForm.line(line);
        assertThat(form.unit()).isEqualTo(unit);
        assertThat(form.todo()).isEqualTo(step);
        assertThat(form.call()).isEqualTo(call == null ? "" : call);
        assertThat(form.other()).isEqualTo(other == null ? "" : other);
        assertThat(form.said()).isEqualTo(said == null ? "" : said);
    }

    @Test
    void theDispositionIsTheOnlyOneThatBeginsSo() {
        assertThat(BoardForm.line("2A12 c report").disposition()).isEqualTo(Disposition.REPORT);
        assertThat(BoardForm.line("2A12 c no report").disposition()).isEqualTo(Disposition.NO_REPORT);
        assertThat(BoardForm.line("2A12 c un").disposition())
                .as("unable to locate, or unfounded")
                .isNull();
        assertThat(BoardForm.line("2A12 c history").disposition()).isNull();
    }

    @Test
    void everyStepHasItsOwnKeyAndWords() {
        assertThat(UnitStep.values()).extracting(UnitStep::key).doesNotHaveDuplicates();
        assertThat(Arrays.stream(UnitStep.values()))
                .allSatisfy(it -> assertThat(UnitStep.said(it.key())).contains(it));
        assertThat(UnitStep.said("en-route")).contains(UnitStep.EN_ROUTE);
        assertThat(UnitStep.said("asleep")).isEmpty();
    }

    @Test
    void theVersionsThatTheBoardShowedComeBack() {
        var form =
                new BoardForm("2a13", UnitStep.EXCHANGE, null, "", "2A99", null, "", "2A12:3 2A13:7 nonsense 2A14:x");
        assertThat(form.unitSeen()).isEqualTo(new UnitDesk.Seen("2A13", 7));
        assertThat(form.otherSeen()).as("it was not on the board").isEqualTo(new UnitDesk.Seen("2A99", 0));
    }
}
