package org.stationhouse.backoffice.master.place;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.table.TableColumn;

/** What a column of a street file may hold. Cities write a row per stretch with both sides, or a row per side. */
enum StreetColumn implements TableColumn {
    STREET(
            "street",
            "street name",
            "full street name",
            "full name",
            "fullname",
            "street full name",
            "road",
            "road name",
            "st name full"),
    NAME("name", "street base name", "base name", "st name", "stname", "streetname", "street"),
    BEFORE(
            "direction",
            "prefix",
            "predir",
            "pre dir",
            "prefix direction",
            "directional prefix",
            "dir",
            "street direction",
            "st predir"),
    TYPE("type", "street type", "sttype", "st type", "suffix type", "street suffix", "post type", "st postyp"),
    AFTER(
            "suffix",
            "sufdir",
            "suf dir",
            "suffix direction",
            "postdir",
            "post direction",
            "directional suffix",
            "st posdir"),
    LEFT_LOW(
            "left low",
            "left from",
            "l f add",
            "lfadd",
            "fromaddr l",
            "from addr l",
            "left from address",
            "fromleft",
            "l from",
            "add lf"),
    LEFT_HIGH(
            "left high",
            "left to",
            "l t add",
            "ltadd",
            "toaddr l",
            "to addr l",
            "left to address",
            "toleft",
            "l to",
            "add lt"),
    RIGHT_LOW(
            "right low",
            "right from",
            "r f add",
            "rfadd",
            "fromaddr r",
            "from addr r",
            "right from address",
            "fromright",
            "r from",
            "add rf"),
    RIGHT_HIGH(
            "right high",
            "right to",
            "r t add",
            "rtadd",
            "toaddr r",
            "to addr r",
            "right to address",
            "toright",
            "r to",
            "add rt"),
    LOW(
            "low",
            "from number",
            "low number",
            "low address",
            "from address",
            "addr low",
            "begin",
            "start",
            "range low",
            "first"),
    HIGH("high", "to number", "high number", "high address", "to address", "addr high", "end", "range high", "last"),
    SIDE("side", "odd even", "parity", "side of street"),
    LEFT_BEAT("left beat", "beat l", "beat left", "l beat"),
    RIGHT_BEAT("right beat", "beat r", "beat right", "r beat"),
    BEAT("beat", "patrol beat", "police beat", "beat name", "sector", "zone", "patrol area"),
    DISTRICT("district", "reporting district", "rd", "reporting area", "ra", "grid", "report district"),
    FROM(
            "from",
            "from street",
            "from cross",
            "cross low",
            "cross street from",
            "low cross street",
            "cross street",
            "intersecting street"),
    TO("to", "to street", "to cross", "cross high", "cross street to", "high cross street"),
    ALIAS("alias", "aliases", "also known as", "aka", "alternate name", "alt name", "other name"),
    FORMER("former", "former name", "former names", "old name", "formerly", "previous name");

    private final List<String> headings;

    StreetColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean fits(String cell) {
        String said = cell.strip();
        return switch (this) {
            case LOW, HIGH, LEFT_LOW, LEFT_HIGH, RIGHT_LOW, RIGHT_HIGH -> number(said) != null;
            case SIDE -> side(said) != null;
            case BEFORE, AFTER -> StreetWords.way(upper(said)) != null;
            case TYPE -> StreetWords.type(upper(said)) != null;
            case STREET, NAME -> said.matches(".*[\\p{L}\\d].*");
            case LEFT_BEAT, RIGHT_BEAT, BEAT, DISTRICT -> said.length() <= StreetReader.LONGEST_BEAT;
            case FROM, TO, ALIAS, FORMER -> true;
        };
    }

    /** A whole street name is told by its kind of street at the end; a lone E may be even or east and tells nothing. */
    @Override
    public boolean toldBy(String cell) {
        String said = cell.strip();
        return switch (this) {
            case STREET -> said.contains(" ") && !StreetName.of(said).type().isEmpty();
            case SIDE -> said.length() > 1 && side(said) != null;
            case TYPE -> StreetWords.type(upper(said)) != null;
            case NAME,
                    BEFORE,
                    AFTER,
                    LEFT_LOW,
                    LEFT_HIGH,
                    RIGHT_LOW,
                    RIGHT_HIGH,
                    LOW,
                    HIGH,
                    LEFT_BEAT,
                    RIGHT_BEAT,
                    BEAT,
                    DISTRICT,
                    FROM,
                    TO,
                    ALIAS,
                    FORMER -> false;
        };
    }

    private static String upper(String said) {
        return said.toUpperCase(Locale.ROOT).replace(".", "");
    }

    /** A house number; null for what is none. Spreadsheets write {@code 100.0}. */
    static @Nullable Integer number(String cell) {
        String said = cell.strip().replaceFirst("\\.0+$", "");
        return said.matches("\\d{1,6}") ? Integer.valueOf(said) : null;
    }

    static Street.@Nullable Side side(String cell) {
        return switch (upper(cell.strip())) {
            case "O", "ODD", "ODDS" -> Street.Side.ODD;
            case "E", "EVEN", "EVENS" -> Street.Side.EVEN;
            case "B", "BOTH", "ALL" -> Street.Side.BOTH;
            default -> null;
        };
    }
}
