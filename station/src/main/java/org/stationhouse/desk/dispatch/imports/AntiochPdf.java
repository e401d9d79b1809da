package org.stationhouse.desk.dispatch.imports;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weekly calls of Antioch: nine columns, cells that go on in the line below, and above each day how many calls it has. That count is
 * held against the rows that were read, so that none is lost in silence.
 */
final class AntiochPdf implements PdfFormat {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,2}/\\d{1,2}/)\\d\\d(\\d\\d) (\\d+) CFS");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d\\d");
    private static final Pattern HEADS =
            Pattern.compile("RECEIVED EVENT_NUM .*|COMPLAINT CLOSING|.*CALLS FOR SERVICE.*");
    private static final Pattern FOOT = Pattern.compile("Page \\d+ of \\d+|Report is based on .*");
    private static final DateTimeFormatter TIME = RowRules.pattern("M/d/uu H:mm");
    private static final int COLUMNS = 9;
    private static final int NUMBER = 2;
    private static final int FIRST_WRAPPED = 4;

    /** Cells of one column begin at the same place, give or take so many points; the codes alone are centered. */
    private static final float SAME = 4;

    /** A row on its way, with what the lines below it add. */
    private record Row(PdfLines.Line line, String[] cells) {

        String at(int column) {
            return cells[column].strip();
        }

        String both(int code, int words) {
            return (at(code) + " " + at(words)).strip();
        }
    }

    @Override
    public String system() {
        return "ANTIOCH";
    }

    @Override
    public boolean recognizes(List<PdfLines.Line> lines) {
        return lines.stream().limit(20).anyMatch(line -> line.text().startsWith("RECEIVED EVENT_NUM"));
    }

    @Override
    public void read(List<PdfLines.Line> lines, Consumer<LogRow> rows) {
        float[] lefts = lefts(lines);
        var day = new Day(rows);
        @Nullable Row open = null;
        for (PdfLines.Line line : lines) {
            Matcher count = COUNT.matcher(line.text());
            boolean begins = DATE.matcher(line.cells().getFirst().text()).matches();
            boolean frame = HEADS.matcher(line.text()).matches()
                    || FOOT.matcher(line.text()).matches();
            if (count.matches()) {
                day.row(open);
                open = null;
                day.begin(line, count.group(1) + count.group(2), Integer.parseInt(count.group(3)));
            } else if (begins) {
                day.row(open);
                open = new Row(line, placed(line, lefts));
            } else if (open != null && !frame && !DAY.matcher(line.text()).matches()) {
                goOn(open, line, lefts);
            }
        }
        day.row(open);
        day.end();
    }

    /** Where the columns begin: as in the first row that has them all. */
    private static float[] lefts(List<PdfLines.Line> lines) {
        var lefts = new float[COLUMNS];
        lines.stream()
                .filter(line -> line.cells().size() == COLUMNS
                        && DATE.matcher(line.cells().getFirst().text()).matches())
                .findFirst()
                .ifPresent(line -> {
                    for (int n = 0; n < COLUMNS; n++) {
                        lefts[n] = line.cells().get(n).left();
                    }
                });
        return lefts;
    }

    private static String[] placed(PdfLines.Line line, float[] lefts) {
        var cells = new String[COLUMNS];
        java.util.Arrays.fill(cells, "");
        if (line.cells().size() == COLUMNS) {
            for (int n = 0; n < COLUMNS; n++) {
                cells[n] = line.cells().get(n).text();
            }
            return cells;
        }
        for (int n = 0; n < line.cells().size(); n++) {
            int column = n < FIRST_WRAPPED ? n : column(line.cells().get(n), lefts);
            if (column >= 0) {
                cells[column] = line.cells().get(n).text();
            }
        }
        return cells;
    }

    private static void goOn(Row row, PdfLines.Line line, float[] lefts) {
        for (PdfLines.Cell cell : line.cells()) {
            int column = column(cell, lefts);
            if (column >= 0) {
                row.cells()[column] = (row.cells()[column] + " " + cell.text()).strip();
            }
        }
    }

    /** @return -1 where no column begins */
    private static int column(PdfLines.Cell cell, float[] lefts) {
        for (int n = FIRST_WRAPPED; n < COLUMNS; n++) {
            if (Math.abs(cell.left() - lefts[n]) <= SAME) {
                return n;
            }
        }
        return -1;
    }

    private static LogRow logRow(Row row) {
        String number = row.at(NUMBER);
        try {
            String time = row.both(0, 1);
            String streets = row.at(8).isEmpty() ? row.at(7) : row.at(7) + " & " + row.at(8);
            return new LogRow.Good(
                    row.line().number(),
                    RowRules.number(number),
                    time,
                    RowRules.time(time, TIME),
                    RowRules.nature(row.both(3, 4)),
                    RowRules.place(streets, "", ""),
                    null,
                    RowRules.status(row.both(5, 6)),
                    null,
                    String.join("\u001f", row.cells()) + "\u001f");
        } catch (RowRules.NotTaken e) {
            return PdfFormat.bad(row.line(), number, e.reason());
        }
    }

    /** Counts the rows of each day against what the log says of it; a day goes on on the next page under the same head. */
    private static final class Day {

        private final Consumer<LogRow> rows;
        private final List<String> said = new ArrayList<>();
        private PdfLines.@Nullable Line head;
        private int expected;
        private int read;

        Day(Consumer<LogRow> rows) {
            this.rows = rows;
        }

        void begin(PdfLines.Line line, String day, int calls) {
            if (!said.contains(day)) {
                end();
                said.add(day);
                head = line;
                expected = calls;
                read = 0;
            }
        }

        void row(@Nullable Row row) {
            if (row != null) {
                read++;
                rows.accept(logRow(row));
            }
        }

        void end() {
            if (head != null && read != expected) {
                rows.accept(PdfFormat.bad(
                        head,
                        "",
                        "The log counts " + expected + " calls on this day, and " + read + " were found in it."));
            }
        }
    }
}
