package org.stationhouse.backoffice.charges;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.TableColumn;

/** What a column of a state's table may hold: recognized by its heading, and where that says nothing, by its cells. */
enum Column implements TableColumn {
    SECTION(
            List.of(
                    "section",
                    "statute",
                    "statute section",
                    "statute number",
                    "statute citation",
                    "code section",
                    "law section",
                    "offense section",
                    "citation",
                    "charge code",
                    "violation code",
                    "ors"),
            cell -> Cells.statute(cell) != null,
            cell -> Cells.statute(cell) != null),
    CODE(
            List.of("code", "statute code", "law code", "code type", "statute type", "law", "book"),
            cell -> Statute.CODE.matcher(Cells.upper(cell)).matches() || Cells.code(cell) != null,
            cell -> Cells.code(cell) != null),
    LEVEL(
            List.of(
                    "level",
                    "type",
                    "offense level",
                    "offense type",
                    "charge level",
                    "charge type",
                    "severity",
                    "degree",
                    "felony misdemeanor",
                    "classification"),
            cell -> Cells.level(cell) != null,
            cell -> Cells.level(cell) != null),
    RANK(
            List.of("class", "offense class", "felony class", "crime class", "rank", "classification"),
            cell -> Cells.rank(cell) != null,
            null),
    NIBRS(
            List.of("nibrs", "nibrs code", "nibrs offense code", "ibr", "ibr code", "ucr", "ucr code", "cibrs code"),
            cell -> Cells.nibrs(cell) != null,
            cell -> Cells.nibrs(cell) != null),
    TITLE(
            List.of(
                    "title",
                    "offense title",
                    "short title",
                    "description",
                    "offense description",
                    "charge description",
                    "statute description",
                    "literal",
                    "offense literal",
                    "charge literal",
                    "offense",
                    "offense name",
                    "charge",
                    "name"),
            cell -> cell.matches(".*\\p{L}{2}.*"),
            null),
    FROM(
            List.of(
                    "from",
                    "in force from",
                    "effective",
                    "effective date",
                    "effective from",
                    "begin date",
                    "start date",
                    "enacted",
                    "enacted date"),
            cell -> Cells.day(cell) != null,
            null),
    UNTIL(
            List.of(
                    "until",
                    "in force until",
                    "to",
                    "end date",
                    "effective to",
                    "expiration date",
                    "expires",
                    "repealed",
                    "repeal date",
                    "inactive date",
                    "obsolete date"),
            cell -> Cells.day(cell) != null || Cells.never(cell),
            null),
    STATE(List.of("state", "state code"), cell -> cell.matches("[A-Za-z]{2}"), null),
    NOTE(List.of("note", "notes", "remark", "remarks", "comment", "comments"), cell -> true, null);

    private final List<String> headings;
    private final Predicate<String> fits;
    private final @Nullable Predicate<String> tells;

    /**
     * @param headings the plainest first
     * @param fits a cell that may stand below such a heading
     * @param tells a cell that can be nothing else; null where cells alone never tell
     */
    Column(List<String> headings, Predicate<String> fits, @Nullable Predicate<String> tells) {
        this.headings = headings;
        this.fits = fits;
        this.tells = tells;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean fits(String cell) {
        return fits.test(cell);
    }

    @Override
    public boolean toldBy(String cell) {
        return tells != null && tells.test(cell);
    }
}
