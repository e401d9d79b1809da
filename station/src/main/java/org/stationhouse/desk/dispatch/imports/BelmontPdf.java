package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The weekly log of Belmont: a line with number, date and type, a line with the location, a line of equal signs. Its rows are those of the
 * table {@link CsvLog#BELMONT}: a call that came by one of the two is unchanged in the other.
 */
final class BelmontPdf implements PdfFormat {

    static final String SYSTEM = "BELMONT";

    private static final Pattern BEGINS = Pattern.compile("Incident #:.*");
    private static final Pattern FIRST = Pattern.compile("Incident #: *(.*?) *Date: *(.*?) *Type: *(.*)");
    private static final Pattern PLACE = Pattern.compile("Location: *(.*)");
    private static final Pattern RULE = Pattern.compile("=+");

    /** Hyphens that word processors put in the place of the one on the keyboard. */
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212]");

    @Override
    public String system() {
        return SYSTEM;
    }

    @Override
    public boolean recognizes(List<PdfLines.Line> lines) {
        return lines.stream()
                .limit(20)
                .anyMatch(line -> FIRST.matcher(plain(line)).matches());
    }

    @Override
    public void read(List<PdfLines.Line> lines, Consumer<LogRow> rows) {
        PdfLines.@Nullable Line first = null;
        var place = new StringBuilder();
        for (PdfLines.Line line : lines) {
            String text = plain(line);
            if (BEGINS.matcher(text).matches()) {
                end(first, place, rows);
                first = line;
            } else if (RULE.matcher(text).matches()) {
                end(first, place, rows);
                first = null;
            } else if (first != null) {
                place.append(text).append(' ');
            }
        }
        end(first, place, rows);
    }

    private static void end(PdfLines.@Nullable Line first, StringBuilder below, Consumer<LogRow> rows) {
        String rest = below.toString().strip();
        below.setLength(0);
        if (first != null) {
            rows.accept(row(first, rest));
        }
    }

    private static String plain(PdfLines.Line line) {
        return HYPHENS.matcher(line.text()).replaceAll("-");
    }

    private static LogRow row(PdfLines.Line first, String below) {
        Matcher said = FIRST.matcher(plain(first));
        if (!said.matches()) {
            return PdfFormat.bad(first, "", "This row has no number, date and type.");
        }
        String number = said.group(1);
        Matcher place = PLACE.matcher(below);
        try {
            if (!place.matches()) {
                throw new RowRules.NotTaken("The row has no location.");
            }
            String time = said.group(2);
            return new LogRow.Good(
                    first.number(),
                    RowRules.number(number),
                    time,
                    RowRules.time(time, CsvLog.TIME),
                    RowRules.nature(said.group(3)),
                    RowRules.place(place.group(1), "", ""),
                    null,
                    null,
                    null,
                    String.join("\u001f", number, time, said.group(3), place.group(1)) + "\u001f");
        } catch (RowRules.NotTaken e) {
            return PdfFormat.bad(first, number, e.reason());
        }
    }
}
