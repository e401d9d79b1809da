package org.stationhouse.foundation.staff;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The duties of the job descriptions by id, for example {@code PSO-25}, in their own words ({@code staff/duties.csv}). */
@Component
public class DutyList {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final Map<String, String> duties;

    DutyList() {
        var all = new LinkedHashMap<String, String>();
        rows("duties").forEach(row -> all.put(row.get("id"), row.get("duty")));
        duties = Collections.unmodifiableMap(all);
    }

    /** Id to words, in the order of the job descriptions. */
    public Map<String, String> all() {
        return duties;
    }

    /** Words of a duty, empty for an id that is none. */
    public String words(String id) {
        return duties.getOrDefault(id, "");
    }

    /** @param name of a file of {@code staff/}, without ending */
    static List<CSVRecord> rows(String name) {
        try (var reader = new InputStreamReader(
                new ClassPathResource("staff/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
