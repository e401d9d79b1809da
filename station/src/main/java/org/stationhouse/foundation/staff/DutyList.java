package org.stationhouse.foundation.staff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The duties of the job descriptions by id, for example {@code PSO-25}, in their own words ({@code staff/duties.csv}). */
@Component
public class DutyList {

    private final Map<String, String> duties;

    DutyList() {
        var all = new LinkedHashMap<String, String>();
        Table.rows(new ClassPathResource("staff/duties.csv")).forEach(row -> all.put(row.get("id"), row.get("duty")));
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
}
