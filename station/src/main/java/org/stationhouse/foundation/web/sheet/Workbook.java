package org.stationhouse.foundation.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Office Open XML, ECMA-376: one worksheet with a filter over its heads, which stay in sight; times and days are dates of the agency's
 * zone, numbers are numbers, all else is text and never a formula. Written row by row.
 */
final class Workbook {

    /** What a cell of the format holds at most (ECMA-376, ST_Xstring in spreadsheet programs: 32,767). */
    private static final int LONGEST = 32_767;

    private static final int NAME = 31;
    private static final int WIDE = 40;
    private static final int KEPT = 500;

    private final org.dhatim.fastexcel.Workbook book;
    private final String title;
    private final List<String> heads;
    private final ZoneId zone;
    private Worksheet sheet;
    private int sheets;
    private int row;

    private Workbook(OutputStream out, String title, List<String> heads, ZoneId zone) {
        this.book = new org.dhatim.fastexcel.Workbook(out, "Stationhouse", null);
        this.title = title;
        this.heads = heads;
        this.zone = zone;
        this.sheet = begun();
    }

    /** @param title of the worksheet, at most 31 characters of it */
    static void write(String title, List<String> heads, Iterable<? extends List<?>> rows, ZoneId zone, OutputStream out)
            throws IOException {
        var workbook = new Workbook(out, title, heads, zone);
        for (List<?> cells : rows) {
            workbook.add(cells);
        }
        workbook.end();
    }

    private Worksheet begun() {
        sheets++;
        String number = sheets == 1 ? "" : " " + sheets;
        String name = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        Worksheet fresh =
                book.newWorksheet(name.substring(0, Math.min(name.length(), NAME - number.length())) + number);
        for (int column = 0; column < heads.size(); column++) {
            fresh.inlineString(0, column, heads.get(column));
            fresh.style(0, column).bold().set();
            fresh.width(column, Math.clamp(heads.get(column).length() + 4L, 12, WIDE));
        }
        fresh.freezePane(0, 1);
        row = 0;
        return fresh;
    }

    private void add(List<?> cells) throws IOException {
        if (row == Worksheet.MAX_ROWS - 1) {
            finish();
            sheet = begun();
        }
        row++;
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        if (row % KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Instant at -> {
                sheet.value(row, column, at.atZone(zone).toLocalDateTime());
                sheet.style(row, column).format("mm/dd/yyyy hh:mm:ss").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("mm/dd/yyyy").set();
            }
            default -> {
                String text = cell.toString();
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST)));
                }
            }
        }
    }

    private void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row, heads.size() - 1);
        sheet.finish();
    }

    private void end() throws IOException {
        finish();
        book.finish();
    }
}
