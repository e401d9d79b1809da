package org.stationhouse.backoffice.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.web.Page;

/** What a line of the history names, as the reader knows it: a date, a moment, a person or queue. */
final class LineWords {

    private LineWords() {}

    /** @param people code of an {@link Owner} to his name; the code itself for one who does not work here any more */
    static String of(@Nullable String said, Map<String, String> people, Page page) {
        if (said == null) {
            return "";
        }
        if (said.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return page.date(LocalDate.parse(said));
        }
        return said.matches("\\d{4}-\\d\\d-\\d\\dT.+Z")
                ? page.time(Instant.parse(said))
                : people.getOrDefault(said, said);
    }
}
