package org.stationhouse.desk.dispatch.casenumber;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.staff.Table;

/**
 * The kind of an incident as the card says it, in both languages: {@code dispatch/plain.csv}. What would put somebody in danger or to
 * shame when another person reads the card, and whatever is no nature of that table, is an incident and nothing more.
 */
@Component
class PlainWords {

    private static final Said NEUTRAL = new Said("Incident report", "Reporte de incidente");

    record Said(String english, String spanish) {}

    private final Map<String, Said> byCode = new HashMap<>();

    PlainWords() {
        for (var row : Table.rows(new ClassPathResource("dispatch/plain.csv"))) {
            byCode.put(row.get("code"), new Said(row.get("english"), row.get("spanish")));
        }
    }

    Said of(@Nullable String code) {
        return code == null ? NEUTRAL : byCode.getOrDefault(code, NEUTRAL);
    }
}
