package org.stationhouse.backoffice.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Shared;

/** A section as clerks and officers type it. */
class SectionTextTests {

    private static final Set<String> CODES = Set.of("PC", "VC", "HS", "BP", "WI", "CC");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "459, -, 459, ''",
                "pc 11377a, PC, 11377a, ''",
                "11377(A)HS, HS, 11377a, ''",
                "647(F)PC, PC, 647f, ''",
                "182(A)(1) PC, PC, 182a1, ''",
                "664/187(A) PC, PC, 664/187a, ''",
                "26.04.020 (a) CC, CC, 26.04.020a, ''",
                "PC 484(a) Theft, PC, 484a, Theft",
                "484(a) Theft, -, 484a, Theft",
                "459 pc, PC, 459, ''",
                "459 burglary, -, 459, burglary"
            })
    void theCodeStandsBeforeOrBehindTheNumber(String typed, String code, String section, String words) {
        assertThat(SectionText.of(typed, CODES::contains)).contains(new SectionText(code, section, words));
    }

    @ParameterizedTest
    @CsvSource({"theft veh", "''", "PC", "(a)"})
    void whatHasNoNumberIsNoSection(String typed) {
        assertThat(SectionText.of(typed, CODES::contains)).isEmpty();
    }

    /** The charges of Davis, as officers typed them, against the table of the state: 4,880 rows name a section of the state's codes. */
    @Test
    void nearlyAllChargesOfDavisAreSectionsOfTheState() throws IOException {
        Optional<Path> charges = Shared.file("data/import/arrests/davis-charges-2015-2020.csv");
        Optional<Path> table = Shared.file("data/reference/ca/ca-doj-offense-codes.csv");
        assumeTrue(charges.isPresent() && table.isPresent(), "no ../shared here");
        Set<String> known = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (var row : rows(table.orElseThrow())) {
            codes.add(row.get("offenseTypeOfStatuteCD"));
            known.add(row.get("offenseTypeOfStatuteCD") + " " + SectionText.dense(row.get("offenseStatute")));
        }
        int rows = 0;
        var unmapped = new TreeMap<String, Integer>();
        for (var row : rows(charges.orElseThrow())) {
            if (codes.contains(row.get("ca_code"))) {
                rows++;
                SectionText text =
                        SectionText.of(row.get("sec_code"), codes::contains).orElse(null);
                if (text == null || !known.contains(text.code() + " " + text.section())) {
                    unmapped.merge(row.get("sec_code"), 1, Integer::sum);
                }
            }
        }
        int missed = unmapped.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "charges of Davis: rows=%d resolved=%d unmapped=%d %s%n", rows, rows - missed, missed, unmapped);
        assertThat((rows - missed) * 100.0 / rows).isGreaterThanOrEqualTo(97);
        assertThat(List.copyOf(unmapped.keySet())).isNotEmpty();
    }

    /** The first column of the charges has no name. */
    private static List<CSVRecord> rows(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
