package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a street file as it was read.
 *
 * @param line line of the file, from 1
 * @param from street that it meets at the low end, null when not said
 * @param to street that it meets at the high end, null when not said
 * @param content the line as it stands in the file
 */
record StreetRow(
        long line,
        StreetName street,
        List<Street.Also> also,
        List<Street.Range> ranges,
        @Nullable StreetName from,
        @Nullable StreetName to,
        String content) {

    StreetRow {
        also = List.copyOf(also);
        ranges = List.copyOf(ranges);
    }
}
