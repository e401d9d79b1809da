package org.stationhouse.gates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of DESIGN section 2 ({@code gates/rooms.csv}): which room stands on which floor and what it may import. */
public final class FloorTable {

    /** @param desks the desks that a desk may use */
    public record Room(String name, String floor, int line, Set<String> desks) {}

    private static final List<String> FLOORS = List.of("foundation", "backoffice", "desk", "reading");

    private final Map<String, Room> rooms;

    public FloorTable(Map<String, Room> rooms) {
        this.rooms = rooms;
    }

    public static FloorTable ofTheDesign() {
        var rooms = new LinkedHashMap<String, Room>();
        for (var row : Checkout.rows(Checkout.TEST_RESOURCES.resolve("gates/rooms.csv"))) {
            var desks = row.get("desks").isBlank()
                    ? Set.<String>of()
                    : Set.of(row.get("desks").split(" "));
            rooms.put(row.get("room"), new Room(row.get("room"), row.get("floor"), rooms.size(), desks));
        }
        return new FloorTable(rooms);
    }

    public Map<String, Room> rooms() {
        return rooms;
    }

    public boolean mayImport(String from, String to) {
        Room user = rooms.get(from);
        Room used = rooms.get(to);
        if (user == null || used == null) {
            return false;
        }
        int up = FLOORS.indexOf(user.floor());
        int down = FLOORS.indexOf(used.floor());
        if (up != down) {
            return up > down;
        }
        return switch (user.floor()) {
            case "foundation", "backoffice" -> used.line() < user.line();
            case "desk" -> user.desks().contains(to);
            default -> false;
        };
    }

    /** Rooms that stand on another floor than the table says, or not in it, and lines of {@code allowedDependencies} that it forbids. */
    public List<String> offences(List<Rooms.Found> found) {
        var offences = new ArrayList<String>();
        for (var room : found) {
            Room known = rooms.get(room.name());
            if (known == null) {
                offences.add(
                        room.name() + " stands nowhere in the table: a room that nobody planned needs a decision and"
                                + " a line in gates/rooms.csv");
                continue;
            }
            if (!known.floor().equals(room.floor())) {
                offences.add(room.name() + " does not stand on floor " + room.floor() + " of the table");
            }
            if (!room.name().equals(room.id())) {
                offences.add(room.name() + " calls itself " + room.id());
            }
            for (String to : room.allowed()) {
                if (!mayImport(room.name(), to)) {
                    offences.add(room.name() + " may not list " + to);
                }
            }
            for (String to : room.used()) {
                if (!mayImport(room.name(), to)) {
                    offences.add(room.name() + " may not use " + to);
                }
            }
        }
        return offences;
    }
}
