package org.stationhouse.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.master.place.NewNote;
import org.stationhouse.backoffice.master.place.NoteKind;
import org.stationhouse.backoffice.master.place.PlaceDesk;
import org.stationhouse.backoffice.master.place.PlaceImport;
import org.stationhouse.backoffice.master.place.StreetImport;
import org.stationhouse.foundation.kernel.Actor;

/** The street file of the invented city: its streets in stretches of a hundred numbers, each side with its beat, and its common places. */
@Service
class DemoStreets {

    private static final int BEATS = 5;
    private static final Map<String, String> FORMER =
            Map.of("Greenback Blvd", "Old Ranch Rd", "Civic Center Dr", "Depot St");
    private static final Map<String, String> ALIASES =
            Map.of("Main St", "State Rte 12", "San Marco Blvd", "Dr M L King Jr Blvd");

    private final StreetImport streets;
    private final PlaceImport places;
    private final PlaceDesk desk;

    DemoStreets(StreetImport streets, PlaceImport places, PlaceDesk desk) {
        this.streets = streets;
        this.places = places;
        this.desk = desk;
    }

    void fill(Actor clerk) {
        Actor console = Actor.console("demo");
        streets.loadInvented(table().getBytes(StandardCharsets.UTF_8), "arroyo-vista-streets.csv", console);
        places.loadInvented(read("places.csv"), "arroyo-vista-places.csv", console);
        note("455 Oak Grove Ave", NoteKind.GATE, "Gate 4455#", "manager, by phone", clerk);
        note(
                "455 Oak Grove Ave",
                NoteKind.DOG,
                "Apt 12: large dog, not chained",
                "Officer Reyes, call of the day",
                clerk);
        note("Mercy Clinic", NoteKind.MEDICAL, "Oxygen stored behind the north door", "fire inspector", clerk);
        note("1210 Main St", NoteKind.WEAPONS, "Owner keeps a shotgun at the register", "owner, at the counter", clerk);
    }

    private void note(String place, NoteKind kind, String said, String source, Actor clerk) {
        desk.note(desk.open(place, clerk), new NewNote(kind, said, source, null, null), clerk);
    }

    private static String table() {
        List<String> lines = new String(read("streets.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        List<String> names = lines.stream().map(it -> it.split(",")[0]).toList();
        var table = new StringBuilder(
                "Street,Low,High,Side,Beat,Reporting District,From Street,To Street,Alias,Former Name\n");
        for (int at = 0; at < lines.size(); at++) {
            String[] cells = lines.get(at).split(",");
            int first = Integer.parseInt(cells[1]);
            for (int low = first; low < Integer.parseInt(cells[2]); low += 100) {
                int stretch = (low - first) / 100;
                int beat = 1 + (at * 3 + low / 400) % BEATS;
                String rest = "," + beat + "," + beat + "0" + (1 + stretch % 9) + ","
                        + names.get((at * 7 + stretch * 3 + 1) % names.size()) + ","
                        + names.get((at * 7 + stretch * 3 + 4) % names.size()) + ","
                        + ALIASES.getOrDefault(cells[0], "")
                        + "," + FORMER.getOrDefault(cells[0], "") + "\n";
                table.append("%s,%d,%d,Odd%s".formatted(cells[0], low + 1, low + 99, rest));
                table.append("%s,%d,%d,Even%s".formatted(cells[0], low, low + 98, rest));
            }
        }
        return table.toString();
    }

    private static byte[] read(String file) {
        try (InputStream data = Objects.requireNonNull(DemoStreets.class.getResourceAsStream("/demo/" + file))) {
            return data.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
