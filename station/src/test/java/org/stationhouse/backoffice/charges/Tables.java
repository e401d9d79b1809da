package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stationhouse.foundation.web.table.TableFile;

/** Small invented tables of a state. */
final class Tables {

    static final Source SOURCE = new Source.StateTable("table.csv", Instant.EPOCH);

    static final String HEAD = "Statute,Description,Level,NIBRS,Effective Date,End Date\n";

    private Tables() {}

    /** @param first number of the first section; the others follow */
    static String rows(int first, int rows) {
        var table = new StringBuilder();
        for (int n = 0; n < rows; n++) {
            table.append(first + n)
                    .append(n % 3 == 0 ? "(A) PC" : " PC")
                    .append(n % 4 == 0 ? ",\"THEFT, KIND " : ",THEFT KIND ")
                    .append(first + n)
                    .append(n % 4 == 0 ? "\"," : ",")
                    .append(List.of("F", "M", "I", "F/M").get(n % 4))
                    .append(List.of(",23H", ",", ",90Z").get(n % 3))
                    .append(n % 5 == 0 ? ",2011-01-01,\n" : ",,12/31/9999\n");
        }
        return table.toString();
    }

    static String table(int first, int rows) {
        return HEAD + rows(first, rows);
    }

    static List<TableRow> read(byte[] bytes) {
        TableFile file = TableFile.of(bytes);
        var reader = new RowReader(file, "CA", new NibrsCodes()::knows, SOURCE);
        var rows = new ArrayList<TableRow>();
        if (reader.missing().isEmpty()) {
            try {
                file.read(line -> rows.add(reader.read(line)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }

    static List<TableRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Offense> good(List<TableRow> rows) {
        return rows.stream()
                .filter(TableRow.Good.class::isInstance)
                .map(it -> ((TableRow.Good) it).offense())
                .toList();
    }

    static List<String> reasons(List<TableRow> rows) {
        return rows.stream()
                .filter(TableRow.Bad.class::isInstance)
                .map(it -> ((TableRow.Bad) it).reason())
                .toList();
    }
}
