package org.stationhouse.backoffice.charges;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a column of a state's table may hold: recognized by its heading, and where that says nothing, by its cells. */
enum Column {
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
            true),
    CODE(
            List.of("code", "statute code", "law code", "code type", "statute type", "law", "book"),
            cell -> Cells.code(cell) != null,
            true),
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
            true),
    RANK(
            List.of("class", "offense class", "felony class", "crime class", "rank", "classification"),
            cell -> Cells.rank(cell) != null,
            false),
    NIBRS(
            List.of("nibrs", "nibrs code", "nibrs offense code", "ibr", "ibr code", "ucr", "ucr code", "cibrs code"),
            cell -> Cells.nibrs(cell) != null,
            true),
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
            cell -> cell.chars().anyMatch(Character::isLetter),
            false),
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
            false),
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
            false),
    STATE(List.of("state", "state code"), cell -> cell.matches("[A-Za-z]{2}"), false),
    NOTE(List.of("note", "notes", "remark", "remarks", "comment", "comments"), cell -> true, false);

    private final List<String> headings;
    private final Predicate<String> cell;
    private final boolean byCells;

    Column(List<String> headings, Predicate<String> cell, boolean byCells) {
        this.headings = headings;
        this.cell = cell;
        this.byCells = byCells;
    }

    /** How likely the heading means this column, 0 for not at all: the words that come first are the plainest. */
    int heading(@Nullable String words) {
        int place = headings.indexOf(words);
        return place < 0 ? 0 : headings.size() - place;
    }

    boolean fits(String some) {
        return cell.test(some);
    }

    /** Whether the cells alone can tell. */
    boolean byCells() {
        return byCells;
    }
}
