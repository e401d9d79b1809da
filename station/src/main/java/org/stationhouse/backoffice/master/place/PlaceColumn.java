package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.stationhouse.foundation.web.table.TableColumn;

/** What a column of a table of common places may hold. */
enum PlaceColumn implements TableColumn {
    NAME(
            "name",
            "common name",
            "place name",
            "place",
            "common place",
            "business",
            "business name",
            "landmark",
            "facility",
            "premise"),
    ADDRESS("address", "location", "street address", "full address", "addr", "situs"),
    ALIAS("alias", "aliases", "also known as", "aka", "other names"),
    BEAT("beat", "patrol beat", "police beat", "sector", "zone");

    private final List<String> headings;

    PlaceColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean fits(String cell) {
        return switch (this) {
            case NAME -> cell.matches(".*\\p{L}{2}.*");
            case ADDRESS -> addressed(cell);
            case BEAT -> cell.strip().length() <= StreetReader.LONGEST_BEAT;
            case ALIAS -> true;
        };
    }

    /** An address is told by its number and street. */
    @Override
    public boolean toldBy(String cell) {
        return this == ADDRESS && addressed(cell);
    }

    private static boolean addressed(String cell) {
        return AddressParser.readings(cell).stream().anyMatch(it -> !(it instanceof Reading.Words));
    }
}
