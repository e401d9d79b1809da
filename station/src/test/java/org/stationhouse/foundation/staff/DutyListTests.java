package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/** The duties that a bar can name are those of the job descriptions, word for word. */
class DutyListTests {

    @Test
    void theProgramKnowsTheDutiesOfTheJobDescriptions() throws java.io.IOException {
        var described = new LinkedHashMap<String, String>();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = java.nio.file.Files.newBufferedReader(Path.of("..", "duties", "duties.csv"))) {
            format.parse(reader).forEach(row -> described.put(row.get("id"), row.get("duty")));
        }
        assertThat(new DutyList().all()).containsExactlyEntriesOf(described);
        assertThat(new DutyList().words("PSO-99")).isEmpty();
    }
}
