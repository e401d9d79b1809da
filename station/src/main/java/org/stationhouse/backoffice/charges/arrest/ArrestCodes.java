package org.stationhouse.backoffice.charges.arrest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Table;

/** The codes of NIBRS data elements 43 to 52 that describe an arrest (FBI NIBRS 2023.0); those of a person stand with the person. */
@Component
class ArrestCodes {

    private final Map<String, Map<String, String>> elements = new LinkedHashMap<>();

    ArrestCodes() {
        Table.rows(new ClassPathResource("charges/arrest-codes.csv"))
                .forEach(row -> elements.computeIfAbsent(row.get("element"), it -> new LinkedHashMap<>())
                        .put(row.get("code"), row.get("title")));
    }

    /** Code to title, in the order of the manual. */
    Map<String, String> of(String element) {
        return elements.getOrDefault(element, Map.of());
    }

    boolean knows(String element, String code) {
        return of(element).containsKey(code);
    }

    /** {@code 12 Handgun}; empty for none. */
    String said(String element, @Nullable String code) {
        return code == null ? "" : code + " " + of(element).getOrDefault(code, "");
    }
}
