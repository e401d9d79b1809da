package org.stationhouse.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;

/** The browser, which puts a draft back, and the server, which saves, go by one rule. */
@StationTest
class MergeOnBothSidesTests {

    /** @param base what both began with */
    private record Row(String base, String mine, String theirs, Merge.Fate fate) {}

    private static final List<Row> TABLE = List.of(
            new Row("a", "a", "a", Merge.Fate.THEIRS),
            new Row("a", "b", "a", Merge.Fate.MINE),
            new Row("a", "a", "b", Merge.Fate.THEIRS),
            new Row("a", "b", "b", Merge.Fate.THEIRS),
            new Row("a", "b", "c", Merge.Fate.BOTH),
            new Row("a", "", "a", Merge.Fate.MINE),
            new Row("a", "", "b", Merge.Fate.BOTH),
            new Row("", "b", "", Merge.Fate.MINE),
            new Row("a", "A", "a ", Merge.Fate.BOTH));

    @LocalServerPort
    int port;

    @Test
    void oneRule() {
        for (Row row : TABLE) {
            assertThat(Merge.decide(row.base(), row.mine(), row.theirs()))
                    .as(row.toString())
                    .isEqualTo(row.fate());
        }
        assertThat(Merge.decide(null, "a", "b")).isEqualTo(Merge.Fate.BOTH);
        try (var desk = Browser.at(port).as("pst1")) {
            Object fates = desk.open("/test/gallery")
                    .page()
                    .evaluate(
                            """
                            async rows => {
                              const kit = document.querySelector("script[type=module]").src;
                              const { decide } = await import(kit.replace("stationhouse.js", "merge.js"));
                              return rows.map(([base, mine, theirs]) => decide([base], [mine], [theirs]));
                            }
                            """,
                            TABLE.stream()
                                    .map(row -> List.of(row.base(), row.mine(), row.theirs()))
                                    .toList());
            assertThat(fates)
                    .isEqualTo(TABLE.stream()
                            .map(row -> row.fate().name().toLowerCase(Locale.ROOT))
                            .toList());
        }
    }
}
