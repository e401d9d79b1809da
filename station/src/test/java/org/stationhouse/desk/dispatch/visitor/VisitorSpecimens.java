package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Specimen;
import org.stationhouse.Specimens;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

class VisitorSpecimens implements Specimens {

    private static Visitor visitor(String name, @Nullable String organization, Visitor.Seen seen, boolean minor) {
        return new Visitor(
                7,
                PublicRef.fresh(),
                new Visitor.Said(
                        name,
                        organization,
                        "purpose-polygraph",
                        new Visitor.Host("RECORDS", "Records desk"),
                        "Room-204",
                        "BADGE-17",
                        seen,
                        minor,
                        Plate.of("7PLATE9")),
                null,
                Instant.parse("2026-11-20T17:00:00Z"),
                null,
                "taken-kim",
                null,
                1,
                new VisitorState.Waiting(),
                1);
    }

    @Override
    public List<Specimen> all() {
        Visitor ana = visitor("Lopez, Ana", "Harborline", Visitor.Seen.CONSULAR, false);
        Visitor ben = visitor("Quimby, Ben", null, Visitor.Seen.REFUSED, false);
        Visitor eli = visitor("Reyes, Eli", null, Visitor.Seen.NONE, true);
        return List.of(Specimen.filled(
                "desk/dispatch/visitor/evacuationpaper",
                Map.of("visitors", List.of(ana, ben, eli)),
                Map.ofEntries(
                        Map.entry("count", "3 visitors are signed in"),
                        Map.entry("name", "Lopez, Ana"),
                        Map.entry("organization", "Harborline"),
                        Map.entry("host", "Records desk"),
                        Map.entry("office", "Room-204"),
                        Map.entry("badge", "BADGE-17"),
                        Map.entry("came", "11/20/2026 09:00:00"),
                        Map.entry("escort", "Quimby, Ben - Escort"),
                        Map.entry("minor", "Reyes, Eli - Under 18 and came alone"),
                        Map.entry("purpose", "purpose-polygraph"),
                        Map.entry("seen", "Consular ID"),
                        Map.entry("plate", "7PLATE9"),
                        Map.entry("takenBy", "taken-kim"),
                        Map.entry("ref", ana.ref().text()))));
    }
}
