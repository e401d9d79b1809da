package org.stationhouse.gates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * What a gate lets pass, each line with its reason: that of the house as a whole in {@code gates/allowed.csv}, that of one room in
 * {@code gates/allowed/<room>.csv}, so that nobody has to change another's file.
 */
public final class Allowed {

    /** What a gate tells who has a reason. */
    public static final String HOW = "name it with its reason in gates/allowed/<room>.csv";

    private static final Path HOUSE = Checkout.TEST_RESOURCES.resolve("gates/allowed.csv");

    private Allowed() {}

    static List<CSVRecord> lines() {
        var all = new ArrayList<>(Checkout.rows(HOUSE));
        Checkout.files(Checkout.TEST_RESOURCES.resolve("gates/allowed"), ".csv")
                .forEach(file -> all.addAll(Checkout.rows(file)));
        return all;
    }

    public static Set<String> by(String gate) {
        var all = new LinkedHashSet<String>();
        for (CSVRecord row : lines()) {
            if (row.get("reason").isBlank()) {
                throw new IllegalStateException("allowed without a reason: " + row.get("where"));
            }
            if (row.get("gate").equals(gate)) {
                all.add(row.get("where"));
            }
        }
        return all;
    }
}
