package org.stationhouse.desk.reports.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.stationhouse.Shared;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.gates.Checkout;

/** Brings the code tables of NIBRS ({@code ../shared/nibrs/code_tables.csv}) into the form of this repository: {@code reports/codes.csv}. */
class CodeConverterTests {

    private static final String REFERENCE = "nibrs/code_tables.csv";
    private static final Path CODES = Checkout.RESOURCES.resolve("reports/codes.csv");
    private static final Map<String, String> LISTS = lists();

    private static Map<String, String> lists() {
        var lists = new LinkedHashMap<String, String>();
        lists.put("LocationType", "location");
        lists.put("MethodOfEntry", "entry");
        lists.put("TypeOfCriminalActivity", "activity");
        lists.put("TypeOfWeaponForceInvolved", "weapon");
        lists.put("BiasMotivation", "bias");
        lists.put("OffenderSuspectedOfUsing", "using");
        lists.put("TypeOfVictim", "victim");
        lists.put("TypeInjury", "injury");
        lists.put("RelationshipVictimToOffender", "relation");
        lists.put("AggravatedAssaultHomicideCircumstances", "circumstance");
        return lists;
    }

    /** Writes the file of the checkout anew; to be run by hand when the reference has changed. */
    public static void main(String[] args) throws IOException {
        Checkout.write(CODES, converted(Shared.file(REFERENCE).orElseThrow()));
    }

    @Test
    void theCodesAreThoseOfTheReference() throws IOException {
        Optional<Path> reference = Shared.file(REFERENCE);
        assumeTrue(reference.isPresent(), "no ../shared here");
        assertThat(Checkout.read(CODES)).isEqualTo(converted(reference.orElseThrow()));
    }

    private static String converted(Path reference) throws IOException {
        var rows = Table.rows(new FileSystemResource(reference));
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator("\n")
                .setHeader("list", "code", "title", "from", "until")
                .get()
                .print(text)) {
            for (var list : LISTS.entrySet()) {
                for (var row : rows) {
                    if (row.get("table").equals(list.getKey())) {
                        printer.printRecord(
                                list.getValue(),
                                row.get("code"),
                                title(row.get("description")),
                                row.get("valid_from_submission_year"),
                                row.get("valid_to_submission_year"));
                    }
                }
            }
        }
        return text.toString();
    }

    /** Each line of the table of relations begins alike. */
    private static String title(String description) {
        return description
                .replaceFirst("^Victim [Ww]as ", "")
                .replace('\u2019', '\'')
                .replace(" \u2013 ", ", ");
    }
}
