package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The logs that can be taken over: those that the program knows, and those whose headings somebody explained. */
@Component
class KnownLogs {

    static final String UNKNOWN =
            " is no log of calls that this program knows: it knows the daily log of Sacramento (JSON), the logs of"
                    + " Belmont, Logan and Milwaukee (CSV, in UTF-8), and the weekly logs of Antioch and Belmont (PDF)."
                    + " Another log in CSV is brought once in the browser, under Logs of calls, where its headings are"
                    + " explained.";

    private final MappingStore mappings;

    KnownLogs(MappingStore mappings) {
        this.mappings = mappings;
    }

    /** As {@link OpenLog#of}. */
    Optional<OpenLog> open(InputStream in) throws IOException {
        return OpenLog.of(in, this::recognize);
    }

    /** @param beginning as {@link LogFormat#of} takes it */
    Optional<LogFormat> recognize(String beginning) {
        return LogFormat.of(beginning)
                .or(() -> headings(beginning)
                        .flatMap(it -> mappings.known(it.sorted()))
                        .map(Mapping::log));
    }

    /** The headings of a table of commas; none where the first line does not end. */
    static Optional<Headings> headings(String beginning) {
        int end = beginning.indexOf('\n');
        return end < 0
                ? Optional.empty()
                : Headings.of(beginning.substring(0, end).strip());
    }
}
