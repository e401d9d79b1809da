package org.stationhouse.gates;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws {@code docs/floor-plan.md} from the rooms as they stand. */
final class FloorPlanDrawing {

    private FloorPlanDrawing() {}

    /** @param order names of the rooms in the order of the table */
    static String of(List<Rooms.Found> rooms, List<String> order) {
        var text = new StringBuilder("""
                # Floor plan

                Drawn by `FloorPlanDrawingTests` from the packages themselves; don't edit it. A room may use the rooms named in its line,
                all of them on lower floors or, on the foundation and backoffice floors, above it here; a desk also uses the desks that
                `gates/rooms.csv` (test resources) names for it. Rooms that are planned and not there yet stand there too.

                | floor | room | what happens here | uses |
                |---|---|---|---|
                """);
        String floor = "";
        for (String name : order) {
            for (var room : rooms) {
                if (room.name().equals(name)) {
                    text.append("| %s | `%s` | %s | %s |%n"
                            .formatted(
                                    room.floor().equals(floor) ? "" : "`" + room.floor() + "`",
                                    name,
                                    room.purpose().replace("|", "\\|"),
                                    String.join(", ", room.used())));
                    floor = room.floor();
                }
            }
        }
        return text.toString();
    }

    /** Lines of {@code allowedDependencies} that nothing needs. */
    static Set<String> unused(List<Rooms.Found> rooms) {
        var offences = new TreeSet<String>();
        for (var room : rooms) {
            for (String to : room.allowed()) {
                if (!room.used().contains(to)) {
                    offences.add(room.name() + " lists " + to + " and does not use it");
                }
            }
        }
        return offences;
    }
}
