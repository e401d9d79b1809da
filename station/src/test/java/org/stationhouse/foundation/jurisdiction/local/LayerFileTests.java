package org.stationhouse.foundation.jurisdiction.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.jurisdiction.law.BadLaw;
import org.stationhouse.foundation.jurisdiction.law.LawBook;

/** The file of an agency's own law: the sample holds, each fault is refused with file and line, and no file does anything else. */
class LayerFileTests {

    private static final String SAMPLE = "sample-agency.law";
    private static final String HEAD = "layer agency=Town state=CA\n";

    private final LawBook book = new LawBook();

    @Test
    void theSampleContradictsNoLawAndNotItself() {
        LayerFile sample = LayerFile.read(SAMPLE, book.text(SAMPLE));
        assertThat(sample.state()).isEqualTo("CA");
        var days = new ArrayList<Kept<LocalDay>>();
        for (LayerFile.Line line : sample.lines()) {
            assertThatCode(() -> {
                        switch (line) {
                            case LayerFile.Line.Value it ->
                                StricterRules.require(
                                        book.rule(it.said().rule(), it.said().from())
                                                .orElseThrow(),
                                        it.said());
                            case LayerFile.Line.Day it -> {
                                LocalDayRules.check(it.said(), days);
                                days.add(kept(it.said()));
                            }
                            case LayerFile.Line.Ask it ->
                                assertThat(it.said().contact()).isNotBlank();
                        }
                    })
                    .as("line " + line.at().line())
                    .doesNotThrowAnyException();
        }
        assertThat(sample.lines()).hasSizeGreaterThan(8);
    }

    private static Kept<LocalDay> kept(LocalDay day) {
        return new Kept<>(
                org.stationhouse.foundation.kernel.PublicRef.fresh(),
                day,
                "test",
                java.time.Instant.EPOCH,
                null,
                null,
                "",
                false,
                1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values rule=ca.vc22850.5|unknown keyword values",
                "value rule=ca.vc22850.5 item=x value=1 adopted=2025-01-01 from=2025-01-01 why=y|lacks ordinance",
                "value rule=ca.vc22850.5 item=x value=1 ordinance=\" \" adopted=2025-01-01 from=2025-01-01 why=y|ordinance says nothing",
                "value rule=ca.vc22850.5 item=x value=many ordinance=o adopted=2025-01-01 from=2025-01-01 why=y|no number",
                "value rule=ca.vc22850.5 item=x value=1 ordinance=o adopted=2025-02-01 from=2025-01-01 why=y|day of its adoption",
                "value rule=ca.vc22850.5 item=x value=1 ordinance=o adopted=2025-01-01 from=2025-02-01 until=2025-01-05 why=y|last day",
                "value rule=ca.vc22850.5 item=x value=1 ordinance=o adopted=2025-01-01 from=02/01/2025 why=y|a date is written",
                "value rule=ca.vc22850.5 item=x value=1 unit=fortnight ordinance=o adopted=2025-01-01 from=2025-01-01 why=y|knows no unit",
                "hours weekday=someday opens=08:00 closes=17:00 from=2025-01-01 why=y|unknown weekday",
                "hours weekday=friday opens=8 closes=17:00 from=2025-01-01 why=y|a time is written",
                "hours weekday=friday opens=08:00 from=2025-01-01 why=y|lacks closes",
                "closure from=2025-01-01 why=y|A closure has a last day",
                "kept from=2025-01-01 why=y|lacks holiday",
                "dated holiday=Diwali from=2025-01-01 why=y|lacks calendar",
                "ask|ask says nothing",
                "Ask them|keyword in small letters"
            })
    void aFaultIsRefusedWithFileAndLine(String line, String why) {
        assertThatThrownBy(() -> LayerFile.read("town.law", HEAD + "\n# a comment\n" + line))
                .isInstanceOf(BadLaw.class)
                .hasMessageStartingWith("town.law line 4: ")
                .hasMessageContaining(why);
    }

    @Test
    void aFileOfAnythingElseIsRefused() {
        for (String other : List.of("", "# nothing", "law jurisdiction=us-ca area=parking", "id,name\n1,x")) {
            assertThatThrownBy(() -> LayerFile.read("x", other)).isInstanceOf(BadLaw.class);
        }
    }

    @Test
    void whateverIsDoneToAFileItIsReadOrRefusedWithASentence() {
        String good = book.text(SAMPLE);
        var random = Seed.random(getClass());
        long rounds = 0;
        long end = System.nanoTime() + Seed.times(2, 60) * 1_000_000_000L;
        for (; System.nanoTime() < end; rounds++) {
            var text = new StringBuilder(good);
            for (int n = 0; n <= random.nextInt(4) && !text.isEmpty(); n++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, (char) random.nextInt(0x250));
                    case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            try {
                LayerFile.read(SAMPLE, text.toString());
            } catch (BadLaw said) {
                assertThat(said).hasMessageMatching("(?s)sample-agency\\.law line \\d+: .+");
            }
        }
        System.out.println("mutated files of an agency's law: " + rounds);
        assertThat(rounds).isPositive();
    }
}
