package org.stationhouse.backoffice.charges;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Table;

/** The offense codes of NIBRS that a municipal agency may submit, with those that were retired (FBI NIBRS, 2019.1 and 2023.0). */
@Component
public class NibrsCodes {

    private final Map<String, String> titles = new LinkedHashMap<>();

    NibrsCodes() {
        Table.rows(new ClassPathResource("charges/nibrs.csv"))
                .forEach(row -> titles.put(row.get("code"), row.get("title")));
    }

    /** Whether an agency of ours may submit it. */
    public boolean knows(String code) {
        return titles.containsKey(code);
    }

    /** What a code means; empty for none. */
    public String title(@Nullable String code) {
        return code == null ? "" : titles.getOrDefault(code, "");
    }
}
