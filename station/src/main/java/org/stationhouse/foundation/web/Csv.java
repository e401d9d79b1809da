package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A list as a file for a spreadsheet: RFC 4180, UTF-8 with its mark, times in ISO 8601. A page method returns it in place of a view name.
 *
 * @param name file name without ending
 * @param heads column heads, in the reader's language
 * @param rows cells of each row, as many as heads; gone through once, while the file is sent, so that it may be longer than the memory
 */
public record Csv(String name, List<String> heads, Iterable<? extends List<? extends @Nullable Object>> rows)
        implements View {

    private static final char MARK = '\uFEFF';

    @Override
    public String getContentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "-") + ".csv\"");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            write(out);
        }
    }

    void write(Writer out) throws IOException {
        out.write(MARK);
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
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
