package org.stationhouse.backoffice.charges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk types to find a section. */
class OffenseFilterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final List<Offense> ALL = StarterSet.read();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "459,-,-,PC 459 PC 459.5(a)",
                "PC 459.,-,-,PC 459.5(a)",
                "pc459,-,-,PC 459 PC 459.5(a)",
                "11377a,-,-,HS 11377(a)",
                "11377(A),-,-,HS 11377(a)",
                "carjacking,-,-,PC 209.5(a) PC 215(a)",
                "vc evading caus,-,-,VC 2800.3(a) VC 2800.3(b)",
                "pc child under 8,-,-,''",
                "pc lewd 14,-,-,PC 288(a) PC 288(b)(1) PC 288(c)(1)",
                "pc lewd 4,-,-,''",
                "robbery,OR,-,ORS 164.395 ORS 164.405 ORS 164.415",
                "-,OR,240,ORS 164.135",
                "'  ',OR,24,ORS 164.135",
                "-,NV,-,''",
            })
    void itFindsTheSectionsMeantAndNoOthers(
            @Nullable String text, @Nullable String state, @Nullable String nibrs, String sections) {
        var filter = new OffenseFilter(text, state, null, null, nibrs, DAY);

        assertThat(String.join(
                        " ",
                        ALL.stream()
                                .filter(filter.test())
                                .map(it -> it.statute().text())
                                .toList()))
                .isEqualTo(sections);
    }
}
