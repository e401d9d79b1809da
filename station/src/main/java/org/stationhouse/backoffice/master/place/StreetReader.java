package org.stationhouse.backoffice.master.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.TableColumns;
import org.stationhouse.foundation.web.table.TableFile;

/** Makes a stretch of a street of a row, or says in a sentence why it can't. */
final class StreetReader {

    static final int LONGEST_BEAT = 20;

    private static final String SEVERAL = "[;|]";

    private final TableColumns<StreetColumn> columns;
    private final int width;

    StreetReader(TableFile file) {
        this.columns = TableColumns.of(file, columns(file));
        this.width = file.headings().size();
    }

    /** Where a direction or a kind of street has a column of its own, the street's column holds the bare name. */
    private static List<StreetColumn> columns(TableFile file) {
        var all = new ArrayList<>(List.of(StreetColumn.values()));
        TableColumns<StreetColumn> parts =
                TableColumns.of(file, List.of(StreetColumn.BEFORE, StreetColumn.TYPE, StreetColumn.AFTER));
        boolean apart = Stream.of(StreetColumn.BEFORE, StreetColumn.TYPE, StreetColumn.AFTER)
                .anyMatch(parts::has);
        all.remove(apart ? StreetColumn.STREET : StreetColumn.NAME);
        return all;
    }

    /** What is missing to make streets of the rows, in words; empty when all is there. */
    String missing() {
        boolean named = columns.has(StreetColumn.STREET) || columns.has(StreetColumn.NAME);
        boolean told = columns.has(StreetColumn.LOW) && columns.has(StreetColumn.HIGH)
                || columns.has(StreetColumn.LEFT_LOW) && columns.has(StreetColumn.LEFT_HIGH)
                || columns.has(StreetColumn.FROM);
        return named && told
                ? ""
                : Stream.of(named ? null : "street", told ? null : "numbers or cross streets")
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" and the "));
    }

    StreetRow read(TableFile.Line line) throws NotTaken {
        NotTaken.checked(line, width);
        List<String> cells = line.cells();
        StreetName street = street(cells);
        var ranges = new ArrayList<Street.Range>();
        add(
                ranges,
                StreetColumn.LOW,
                StreetColumn.HIGH,
                columns.cell(StreetColumn.SIDE, cells),
                beat(cells, null),
                cells);
        add(ranges, StreetColumn.LEFT_LOW, StreetColumn.LEFT_HIGH, "", beat(cells, StreetColumn.LEFT_BEAT), cells);
        add(ranges, StreetColumn.RIGHT_LOW, StreetColumn.RIGHT_HIGH, "", beat(cells, StreetColumn.RIGHT_BEAT), cells);
        var also = new ArrayList<Street.Also>();
        for (StreetColumn column : List.of(StreetColumn.ALIAS, StreetColumn.FORMER)) {
            for (String said : columns.cell(column, cells).split(SEVERAL)) {
                if (!said.isBlank()) {
                    also.add(new Street.Also(whole(said), column == StreetColumn.FORMER));
                }
            }
        }
        return new StreetRow(
                line.number(),
                street,
                also,
                ranges,
                cross(StreetColumn.FROM, cells),
                cross(StreetColumn.TO, cells),
                line.text());
    }

    private StreetName street(List<String> cells) throws NotTaken {
        String said = columns.cell(columns.has(StreetColumn.NAME) ? StreetColumn.NAME : StreetColumn.STREET, cells);
        if (StreetWords.words(said).isEmpty()) {
            throw new NotTaken(said.isEmpty() ? "The row has no street." : NotTaken.quoted(said) + " is no street.");
        }
        if (!columns.has(StreetColumn.NAME)) {
            return whole(said);
        }
        String before = part(StreetColumn.BEFORE, cells);
        String type = part(StreetColumn.TYPE, cells);
        return named(before, said, type, part(StreetColumn.AFTER, cells));
    }

    private static StreetName whole(String said) throws NotTaken {
        if (StreetWords.words(said).isEmpty()) {
            throw new NotTaken(NotTaken.quoted(said) + " is no street.");
        }
        StreetName name = StreetName.of(said.strip());
        return named(name.before(), name.name(), name.type(), name.after());
    }

    private static StreetName named(String before, String name, String type, String after) throws NotTaken {
        if (name.length() > StreetName.LONGEST) {
            throw new NotTaken(
                    "The street has " + name.length() + " characters; at most " + StreetName.LONGEST + " are kept.");
        }
        return new StreetName(before, name.strip().replaceAll("\\s+", " "), type, after);
    }

    private String part(StreetColumn column, List<String> cells) throws NotTaken {
        String said = columns.cell(column, cells).toUpperCase(Locale.ROOT).replace(".", "");
        String standard = column == StreetColumn.TYPE ? StreetWords.type(said) : StreetWords.way(said);
        if (standard == null && !said.isEmpty()) {
            throw new NotTaken(NotTaken.quoted(said)
                    + (column == StreetColumn.TYPE ? " is no kind of street." : " is no direction."));
        }
        return standard == null ? "" : standard;
    }

    private @Nullable String beat(List<String> cells, @Nullable StreetColumn ofSide) throws NotTaken {
        String own = ofSide == null ? "" : columns.cell(ofSide, cells);
        String said = own.isEmpty() ? columns.cell(StreetColumn.BEAT, cells) : own;
        if (said.length() > LONGEST_BEAT) {
            throw new NotTaken("The beat has " + said.length() + " characters; at most " + LONGEST_BEAT + " are kept.");
        }
        return said.isEmpty() ? null : said;
    }

    private void add(
            List<Street.Range> ranges,
            StreetColumn lows,
            StreetColumn highs,
            String sides,
            @Nullable String beat,
            List<String> cells)
            throws NotTaken {
        int low = number(columns.cell(lows, cells));
        int high = number(columns.cell(highs, cells));
        if (low == 0 && high == 0) {
            return;
        }
        if (low > high) {
            throw new NotTaken("The numbers run from " + low + " to " + high + ".");
        }
        Street.Side own = Street.Side.of(low, high);
        Street.Side side = sides.isEmpty() ? own : StreetColumn.side(sides);
        if (side == null) {
            throw new NotTaken(NotTaken.quoted(sides) + " is no side: odd, even or both.");
        }
        if (side != Street.Side.BOTH && own != Street.Side.BOTH && side != own) {
            throw new NotTaken("The side is " + side.name().toLowerCase(Locale.ROOT) + ", the numbers " + low + " to "
                    + high + " are not.");
        }
        String district = columns.cell(StreetColumn.DISTRICT, cells);
        if (district.length() > LONGEST_BEAT) {
            throw new NotTaken(
                    "The district has " + district.length() + " characters; at most " + LONGEST_BEAT + " are kept.");
        }
        ranges.add(new Street.Range(low, high, side, beat, district.isEmpty() ? null : district));
    }

    private static int number(String said) throws NotTaken {
        Integer number = said.isEmpty() ? Integer.valueOf(0) : StreetColumn.number(said);
        if (number == null) {
            throw new NotTaken(NotTaken.quoted(said) + " is no house number.");
        }
        return number;
    }

    private @Nullable StreetName cross(StreetColumn column, List<String> cells) throws NotTaken {
        String said = columns.cell(column, cells);
        return StreetWords.words(said).isEmpty() ? null : whole(said);
    }
}
