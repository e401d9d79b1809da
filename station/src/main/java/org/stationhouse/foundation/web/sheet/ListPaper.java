package org.stationhouse.foundation.web.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.paper.Paper;
import org.stationhouse.foundation.web.Words;

/**
 * A list on paper.
 *
 * @param names columns that stand on it
 * @param rows cells of each row, one for each of these columns, at most {@link #MOST} rows
 */
record ListPaper(Sheet sheet, List<String> names, List<? extends List<? extends @Nullable Object>> rows) {

    /** Rows of one paper: some forty sheets. Who needs more needs a spreadsheet. */
    static final int MOST = 1_500;

    /** Columns that an upright sheet holds. */
    private static final int UPRIGHT = 5;

    /** Columns that a sheet holds as wide as each of them needs. */
    private static final int MANY = 9;

    /** @return empty with more than {@link #MOST} rows */
    static Optional<ListPaper> of(
            Sheet sheet, List<String> names, Iterable<? extends List<? extends @Nullable Object>> rows) {
        var lines = new ArrayList<List<? extends @Nullable Object>>();
        for (var cells : rows) {
            if (lines.size() == MOST) {
                return Optional.empty();
            }
            lines.add(cells);
        }
        return Optional.of(new ListPaper(sheet, names, lines));
    }

    /** So many columns that they stand small, each as wide as the others. */
    boolean many() {
        return names.size() > MANY;
    }

    boolean landscape() {
        return names.size() > UPRIGHT;
    }

    String title(Paper paper) {
        return sheet.title(words(paper));
    }

    private static Words words(Paper paper) {
        return new Words(paper.messages(), paper.locale());
    }

    String head(Paper paper, String name) {
        return sheet.columns().head(name, words(paper));
    }

    /** The number of the record, times and figures stand in letters of one width, so that they can be compared. */
    boolean mono(int column, @Nullable Object cell) {
        return column == 0 || cell instanceof Instant || cell instanceof LocalDate || cell instanceof Number;
    }

    /** What was asked, in the reader's words where they name a column, so that the paper says which list it is. */
    Map<String, String> filter(Paper paper) {
        var asked = new LinkedHashMap<String, String>();
        sheet.export()
                .ask()
                .fields()
                .forEach((name, typed) ->
                        asked.put(sheet.columns().all().contains(name) ? head(paper, name) : name, typed));
        return asked;
    }

    static String said(Paper paper, @Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Instant at -> paper.time(at);
            case LocalDate day -> paper.date(day);
            default -> cell.toString();
        };
    }
}
