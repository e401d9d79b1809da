package org.stationhouse.gates;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bill of materials that CycloneDX writes, and the lock file of the browser libraries. */
final class BillOfMaterials {

    private static final JsonMapper JSON = new JsonMapper();

    private BillOfMaterials() {}

    /** Components without a licence. */
    static Set<String> withoutLicence(String bill) {
        var offences = new TreeSet<String>();
        for (JsonNode component : JSON.readTree(bill).path("components")) {
            JsonNode licences = component.path("licenses");
            if (licences.isEmpty()) {
                offences.add(name(component));
            }
        }
        return offences;
    }

    static Set<String> components(String bill) {
        var names = new TreeSet<String>();
        JSON.readTree(bill).path("components").forEach(component -> names.add(name(component)));
        return names;
    }

    /** Browser libraries of a {@code package-lock.json} without a licence or a checksum. */
    static Set<String> loose(String lock) {
        var offences = new TreeSet<String>();
        JSON.readTree(lock).path("packages").propertyStream().forEach(part -> {
            boolean itself = part.getKey().isEmpty();
            boolean known =
                    part.getValue().hasNonNull("license") && part.getValue().hasNonNull("integrity");
            if (!itself && (!known || part.getValue().hasNonNull("resolved"))) {
                offences.add(part.getKey());
            }
        });
        return offences;
    }

    private static String name(JsonNode component) {
        return component.path("name").asString() + " "
                + component.path("version").asString();
    }
}
