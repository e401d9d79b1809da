package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.count.CountLine;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.web.Page;

/** A line of the history of an arrest or of its counts; one of both is there. */
record History(
        Instant at,
        String by,
        @Nullable ArrestLine arrest,
        @Nullable CountLine count) {

    /** The latest first. */
    static List<History> of(ArrestBook.Whole whole) {
        return Stream.concat(
                        whole.lines().stream().map(it -> new History(it.at(), it.by(), it, null)),
                        whole.sheet().lines().stream().map(it -> new History(it.at(), it.by(), null, it)))
                .sorted(Comparator.comparing(History::at))
                .toList()
                .reversed();
    }

    /** The name of the field that changed, or of the kind of number; empty for none. */
    static String field(ArrestLine line, Page page) {
        return switch (line.kind()) {
            case MADE -> "";
            case CHANGED -> page.word("charges.arrest." + line.field());
            case NUMBERED, UNNUMBERED -> page.word("charges.number." + line.field());
        };
    }

    /** A value of a field as the page of the arrest shows it. */
    static String shown(@Nullable String field, String value, Page page) {
        return switch (String.valueOf(field)) {
            case "at" -> page.time(Instant.parse(value));
            case "type" -> page.word("charges.type." + value);
            case "born" -> PartialDate.of(value).us();
            default -> value;
        };
    }
}
