package org.stationhouse.foundation.jurisdiction.law;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.stationhouse.gates.Checkout;

/** What this project adds to the reference. */
record Additions(Map<String, String> values, Map<String, CSVRecord> events) {

    static Additions read() {
        var values = new HashMap<String, String>();
        for (CSVRecord row : Checkout.rows(Checkout.TEST_RESOURCES.resolve("law/additions.csv"))) {
            String clock = row.get("clock").isEmpty() ? "0" : row.get("clock");
            values.put(row.get("rule") + " " + clock + " " + row.get("name"), row.get("value"));
        }
        var events = new HashMap<String, CSVRecord>();
        for (CSVRecord row : Checkout.rows(Checkout.TEST_RESOURCES.resolve("law/event-rooms.csv"))) {
            events.put(row.get("event"), row);
        }
        return new Additions(values, events);
    }

    /** @param clock number of the clock from 1, 0 for the rule itself */
    @Nullable
    String of(String rule, int clock, String name) {
        return values.get(rule + " " + clock + " " + name);
    }

    private CSVRecord row(String event) {
        return Objects.requireNonNull(events.get(event), event);
    }

    String room(String event) {
        return row(event).get("room");
    }

    @Nullable
    String dueOf(String event) {
        String rule = row(event).get("due_of");
        return rule.isEmpty() ? null : rule;
    }
}
