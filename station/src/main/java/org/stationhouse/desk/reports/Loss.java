package org.stationhouse.desk.reports;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;

/** What became of a piece of property; the codes of NIBRS data element 14 are data: {@code reports/losses.csv}. */
public enum Loss {
    STOLEN,
    DAMAGED,
    BURNED,
    COUNTERFEITED,
    RECOVERED,
    SEIZED,
    FOUND,
    SAFEKEEPING,
    UNKNOWN;

    private record Row(@Nullable String nibrs, boolean valued) {}

    private static final Map<Loss, Row> ROWS = read();

    private static Map<Loss, Row> read() {
        var rows = new EnumMap<Loss, Row>(Loss.class);
        for (var row : Table.rows(new ClassPathResource("reports/losses.csv"))) {
            String code = row.get("nibrs");
            rows.put(
                    Loss.valueOf(row.get("loss")),
                    new Row(code.isEmpty() ? null : code, row.get("valued").equals("yes")));
        }
        return rows;
    }

    /** Null for what NIBRS does not know. */
    public @Nullable String nibrs() {
        return row().nibrs();
    }

    /** Whether a report must say what it is worth. */
    public boolean valued() {
        return row().valued();
    }

    private Row row() {
        Row row = ROWS.get(this);
        if (row == null) {
            throw new IllegalStateException("reports/losses.csv has no line for " + this);
        }
        return row;
    }
}
