package org.stationhouse.gates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A skip needs a line with its reason in {@code skips.csv}; none is allowed where {@code CI=true}. */
final class Skips {

    private static final Pattern CASE = Pattern.compile(
            "<testcase name=\"([^\"]*)\" classname=\"([^\"]*)\"[^>]*[^/]>\\s*<skipped(?: message=\"([^\"]*)\")?",
            Pattern.DOTALL);

    private Skips() {}

    /**
     * @param skipped test to the reason that it gave
     * @param lines test (a class or {@code Class.method}) to the reason why it may be skipped
     */
    static List<String> offences(Map<String, String> skipped, Map<String, String> lines, boolean ci) {
        var offences = new ArrayList<String>();
        lines.forEach((test, reason) -> {
            if (reason.isBlank()) {
                offences.add("skips.csv: " + test + " has no reason");
            }
        });
        new TreeMap<>(skipped).forEach((test, said) -> {
            boolean known = lines.keySet().stream().anyMatch(line -> test.equals(line) || test.startsWith(line + "."));
            if (ci) {
                offences.add(test + " was skipped, and CI allows none: " + said);
            } else if (!known) {
                offences.add(test + " was skipped without a line in skips.csv: " + said);
            }
        });
        return offences;
    }

    /** The skips in the reports of another module. */
    static Map<String, String> in(Path reports) {
        var found = new TreeMap<String, String>();
        for (Path report : Checkout.files(reports, ".xml")) {
            if (Files.isRegularFile(report)) {
                CASE.matcher(Checkout.read(report))
                        .results()
                        .forEach(it -> found.put(it.group(2) + "." + it.group(1), String.valueOf(it.group(3))));
            }
        }
        return found;
    }
}
