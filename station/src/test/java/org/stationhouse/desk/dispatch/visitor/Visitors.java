package org.stationhouse.desk.dispatch.visitor;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Plate;

/** Visitors as they come. */
final class Visitors {

    private Visitors() {}

    /** Somebody with a license and a car, to an office. */
    static Visitor.Said named(String name) {
        return of(name, null, null, Visitor.Seen.LICENSE, false);
    }

    static Visitor.Said to(Visitor.Host host, String name, @Nullable String badge) {
        return of(name, host, badge, Visitor.Seen.LICENSE, false);
    }

    static Visitor.Said of(
            String name, Visitor.@Nullable Host host, @Nullable String badge, Visitor.Seen seen, boolean minor) {
        return new Visitor.Said(
                name,
                "Harbor Insurance",
                "Copies of a report",
                host,
                host == null ? "Community room" : null,
                badge,
                seen,
                minor,
                Plate.of("7ABC123"));
    }
}
