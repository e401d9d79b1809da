package org.stationhouse.gates;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a gate lets pass: {@code gates/allowed.csv}, each line with its reason. */
public final class Allowed {

    public static final Path FILE = Checkout.TEST_RESOURCES.resolve("gates/allowed.csv");

    private Allowed() {}

    public static Set<String> by(String gate) {
        var all = new LinkedHashSet<String>();
        for (var row : Checkout.rows(FILE)) {
            if (row.get("reason").isBlank()) {
                throw new IllegalStateException("gates/allowed.csv: " + row.get("where") + " has no reason");
            }
            if (row.get("gate").equals(gate)) {
                all.add(row.get("where"));
            }
        }
        return all;
    }
}
