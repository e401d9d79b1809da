package org.stationhouse.foundation.web.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** RFC 4180, UTF-8 with its mark, times in ISO 8601. */
final class Csv {

    private static final char MARK = '\uFEFF';

    private Csv() {}

    static void write(List<String> heads, Iterable<? extends List<?>> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(MARK);
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(heads.stream().map(Csv::safe).toList());
        for (List<?> row : rows) {
            printer.printRecord(row.stream().map(Csv::safe).toList());
        }
        printer.flush();
    }

    /** A spreadsheet must not take a cell for a formula: what begins like one gets an apostrophe. Numbers stay numbers. */
    static String safe(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        if (cell instanceof Number || text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        return "'" + text;
    }
}
