package org.stationhouse.gates;

import java.util.Set;
import java.util.stream.Stream;
import org.stationhouse.foundation.staff.Rights;
import org.stationhouse.foundation.staff.Role;

/** The roles that come over the network: all but those of commands and jobs. */
final class Visitors {

    private static final Set<String> INSIDE = Set.of("console", "program");

    private Visitors() {}

    static Stream<String> all(Rights rights) {
        return rights.roles().stream().map(Role::id).filter(role -> !INSIDE.contains(role));
    }
}
