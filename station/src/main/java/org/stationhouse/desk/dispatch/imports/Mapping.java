package org.stationhouse.desk.dispatch.imports;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What the columns of a log say, as somebody explained it once.
 *
 * @param headings by which its files are known, sorted
 * @param version counts its changes
 */
record Mapping(
        long id, PublicRef ref, List<String> headings, Said said, Instant changedAt, String changedBy, int version) {

    static final String KIND = "dispatch.mapping";

    static final int LONGEST_SYSTEM = 40;

    Mapping {
        headings = List.copyOf(headings);
    }

    /**
     * What was explained.
     *
     * @param system under which name its numbers are kept apart
     * @param columns which heading says what; none for what the log does not say
     * @param pattern how it writes a time
     */
    record Said(String system, Map<CsvLog.Part, String> columns, TimePattern pattern) {

        Said {
            columns = Map.copyOf(columns);
        }

        /** The columns in the order of the form, as the audit line has them. */
        Map<CsvLog.Part, String> ordered() {
            return columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
        }
    }

    /** Every column belongs to the content of a row, so that an explanation that is put right makes no row another one. */
    CsvLog log() {
        return new CsvLog(said.system, said.columns, headings, said.pattern.format());
    }
}
