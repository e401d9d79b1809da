package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the room's own tables, {@code charges/<name>.csv} in the program. */
final class DataFile {

    private DataFile() {}

    static List<CSVRecord> rows(String name) {
        var file = Objects.requireNonNull(DataFile.class.getResourceAsStream("/charges/" + name + ".csv"), name);
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
