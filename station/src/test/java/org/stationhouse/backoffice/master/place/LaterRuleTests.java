package org.stationhouse.backoffice.master.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterRuleTests {

    @ParameterizedTest
    @CsvSource({
        "'',AS_TYPED",
        "ALIAS,OTHER_NAME",
        "FORMER,OTHER_NAME",
        "WAY_ADDED,SHORTENED",
        "TYPE_ADDED PASSED_OVER,SHORTENED",
        "ALIAS TYPE_ADDED,SHORTENED",
        "SPELLING,",
        "BEGINS,",
        "WAY_OTHER,",
        "TYPE_OTHER,",
        "OUT_OF_RANGE,",
        "ALIAS SPELLING,",
        "NO_CORNER,"
    })
    void onlyWhatNeedsNoGuessIsLinked(String reasons, @Nullable LaterRule rule) {
        List<Match.Reason> all = Arrays.stream(reasons.split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> new Match.Reason(Match.Why.valueOf(it), ""))
                .toList();
        var match = new Match(new Spot.Number(1, 12, ""), "12 Oak St", "", "", null, null, 90, all);
        assertThat(LaterRule.of(match).orElse(null)).isEqualTo(rule);
        var street = new Match(null, "Oak St", "", "", null, null, 90, all);
        assertThat(LaterRule.of(street)).isEmpty();
    }
}
