package org.stationhouse.backoffice.master.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Given names that mean the same person: {@code master/nicknames.csv}, put together by this house. A nickname may stand for several
 * names; a name that is not in it stands for itself.
 */
public final class Nicknames {

    private static final String DATA = "/master/nicknames.csv";

    private static final Map<String, Set<String>> ROOTS = read();

    private Nicknames() {}

    /** The names that a given name, folded, may stand for; its own among them. */
    public static Set<String> roots(String given) {
        return ROOTS.getOrDefault(given, Set.of(given));
    }

    /** Whether both may be said of the same person. */
    public static boolean same(String one, String other) {
        return roots(one).stream().anyMatch(roots(other)::contains);
    }

    /** Whether this is a name of the table, so that it is no slip of another one. */
    static boolean known(String given) {
        return ROOTS.containsKey(given);
    }

    private static Map<String, Set<String>> read() {
        var roots = new HashMap<String, Set<String>>();
        for (String line : lines()) {
            String[] parts = line.split(",", 2);
            for (String name : (parts[0] + " " + parts[1]).strip().split(" +")) {
                roots.computeIfAbsent(name, it -> new LinkedHashSet<>(List.of(it)))
                        .add(parts[0]);
            }
        }
        return roots;
    }

    private static List<String> lines() {
        try (InputStream data = Nicknames.class.getResourceAsStream(DATA)) {
            if (data == null) {
                throw new IllegalStateException(DATA + " is missing");
            }
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(DATA + " can't be read", e);
        }
    }
}
