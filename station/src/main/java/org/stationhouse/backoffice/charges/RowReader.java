package org.stationhouse.backoffice.charges;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.TableColumns;
import org.stationhouse.foundation.web.table.TableFile;

/** Makes an offense of a row, or says in a sentence why it can't. */
final class RowReader {

    private static final List<Column> NEEDED = List.of(Column.SECTION, Column.TITLE, Column.LEVEL);

    /** Why a row is not taken over. */
    private static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        NotTaken(String reason) {
            super(reason, null, false, false);
        }
    }

    private final TableColumns<Column> columns;
    private final int width;
    private final String home;
    private final Predicate<String> nibrs;
    private final Source source;

    /**
     * @param home state of a table that does not name one
     * @param nibrs whether there is such a code
     */
    RowReader(TableFile file, String home, Predicate<String> nibrs, Source source) {
        this.columns = TableColumns.of(file, List.of(Column.values())).longest(file, Column.TITLE);
        this.width = file.headings().size();
        this.home = home;
        this.nibrs = nibrs;
        this.source = source;
    }

    /** What is missing to make offenses of the rows, in words; empty when all is there. */
    String missing() {
        return columns.missing(NEEDED);
    }

    TableRow read(TableFile.Line line) {
        try {
            return new TableRow.Good(line.number(), offense(line), line.shown());
        } catch (NotTaken e) {
            return new TableRow.Bad(line.number(), String.valueOf(e.getMessage()), line.shown());
        }
    }

    private Offense offense(TableFile.Line line) throws NotTaken {
        List<String> cells = line.cells();
        String fault = line.fault(width);
        if (fault != null) {
            throw new NotTaken(fault);
        }
        LocalDate from = day(Column.FROM, cells);
        LocalDate until = day(Column.UNTIL, cells);
        if (from != null && until != null && until.isBefore(from)) {
            throw new NotTaken("The section ends on " + until + ", before it begins on " + from + ".");
        }
        String note = text(Column.NOTE, cells, Offense.LONGEST_NOTE);
        return new Offense(
                statute(cells),
                title(cells),
                level(cells),
                nibrs(cells),
                note.isEmpty() ? null : note,
                from,
                until,
                source);
    }

    private Statute statute(List<String> cells) throws NotTaken {
        String said = columns.cell(Column.SECTION, cells);
        Cells.Said statute = Cells.statute(said);
        if (statute == null) {
            throw new NotTaken(said.isEmpty() ? "The row has no section." : quoted(said) + " is no section of a code.");
        }
        String state =
                columns.cell(Column.STATE, cells).isEmpty() ? home : Cells.upper(columns.cell(Column.STATE, cells));
        String code = code(statute.code(), columns.cell(Column.CODE, cells), state);
        try {
            return new Statute(state, code, statute.section());
        } catch (IllegalArgumentException e) {
            throw new NotTaken(quoted(state + " " + code + " " + statute.section()) + " is no section of a code.");
        }
    }

    private static String code(@Nullable String inSection, String cell, String state) throws NotTaken {
        String own = Cells.code(cell);
        if (!cell.isEmpty() && own == null) {
            own = Statute.CODE.matcher(Cells.upper(cell)).matches() ? Cells.upper(cell) : null;
            if (own == null) {
                throw new NotTaken(quoted(cell) + " is no short name of a code.");
            }
        }
        if (own != null && inSection != null && !own.equals(inSection)) {
            throw new NotTaken("The row names two codes, " + own + " and " + inSection + ".");
        }
        String code = own == null ? inSection : own;
        if (code == null && !state.equals("OR")) {
            throw new NotTaken("The row does not say of which code the section is.");
        }
        return code == null ? "ORS" : code;
    }

    private String title(List<String> cells) throws NotTaken {
        String title = text(Column.TITLE, cells, Offense.LONGEST_TITLE);
        if (title.isEmpty()) {
            throw new NotTaken("The row has no title.");
        }
        return title;
    }

    private String text(Column column, List<String> cells, int longest) throws NotTaken {
        String text = columns.cell(column, cells);
        if (text.length() > longest) {
            throw new NotTaken("The " + column.name().toLowerCase(java.util.Locale.ROOT) + " has " + text.length()
                    + " characters; at most " + longest + " are kept.");
        }
        return text;
    }

    private Level level(List<String> cells) throws NotTaken {
        String said = columns.cell(Column.LEVEL, cells);
        Level level = Cells.level(said);
        String inClass = columns.cell(Column.RANK, cells);
        Level.Rank rank = Cells.rank(inClass);
        if (level == null || !inClass.isEmpty() && rank == null) {
            throw new NotTaken(
                    said.isEmpty()
                            ? "The row has no level."
                            : quoted((said + " " + inClass).strip()) + " is no level.");
        }
        try {
            return rank == null ? level : new Level(level.grade(), rank);
        } catch (IllegalArgumentException e) {
            throw new NotTaken(quoted(said + " " + inClass) + " is no level.");
        }
    }

    private Nibrs nibrs(List<String> cells) throws NotTaken {
        String said = columns.cell(Column.NIBRS, cells);
        if (said.isEmpty()) {
            return new Nibrs.NotSaid();
        }
        String code = Cells.nibrs(said);
        if (code == null || !nibrs.test(code)) {
            throw new NotTaken(quoted(said) + " is no NIBRS code of a municipal agency.");
        }
        return new Nibrs.Reported(code);
    }

    private @Nullable LocalDate day(Column column, List<String> cells) throws NotTaken {
        String said = columns.cell(column, cells);
        if (Cells.never(said)) {
            return null;
        }
        LocalDate day = Cells.day(said);
        if (day == null) {
            throw new NotTaken(quoted(said) + " is no date.");
        }
        return day;
    }

    private static String quoted(String said) {
        return "\"" + (said.length() <= 60 ? said : said.substring(0, 60) + "...") + "\"";
    }
}
