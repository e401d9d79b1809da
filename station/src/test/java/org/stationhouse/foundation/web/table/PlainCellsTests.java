package org.stationhouse.foundation.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;

/** What is cut without the library is cut as the library would. */
class PlainCellsTests {

    private static final String SIGNS = "ab1 ,,,\"\"\r;'";

    @Test
    void simpleLinesAreCutAndOthersAreLeftToTheLibrary() {
        assertThat(PlainCells.of("7,\"3000 N 20TH ST,MKE\",,NOISE\r"))
                .containsExactly("7", "3000 N 20TH ST,MKE", "", "NOISE");
        assertThat(PlainCells.of("a,")).containsExactly("a", "");
        assertThat(PlainCells.of("\"a\",")).containsExactly("a", "");
        assertThat(PlainCells.of("a,\"b")).isNull();
        assertThat(PlainCells.of("a,\"b\"\"c\"")).isNull();
        assertThat(PlainCells.of("a,b\"c")).isNull();
        assertThat(PlainCells.of("a,\"b\" ,c")).isNull();
        assertThat(PlainCells.of("")).isNull();
    }

    @Test
    void whatIsCutIsWhatTheLibraryCuts() {
        Random random = Seed.random(PlainCellsTests.class);
        int cut = 0;
        for (int round = 0; round < Seed.times(20_000, 1_000_000); round++) {
            var line = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                line.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            List<String> cells = PlainCells.of(line.toString());
            if (cells != null) {
                cut++;
                assertThat(Optional.of(cells))
                        .as("<%s> seed %d", line, Seed.number())
                        .isEqualTo(library(line.toString()));
            }
        }
        assertThat(cut).isGreaterThan(1_000);
    }

    private static Optional<List<String>> library(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
