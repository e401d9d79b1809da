package org.stationhouse.desk.reports.edition;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report as it was submitted.
 *
 * @param running from 1
 * @param parts code of each part to what it said, in words
 */
public record Edition(int running, Instant at, String by, Map<String, String> parts) {

    public Edition {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
