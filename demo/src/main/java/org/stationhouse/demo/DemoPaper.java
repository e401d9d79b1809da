package org.stationhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stationhouse.backoffice.cases.shelf.NewPiece;
import org.stationhouse.backoffice.cases.shelf.Piece;
import org.stationhouse.backoffice.cases.shelf.PieceKind;
import org.stationhouse.backoffice.cases.shelf.Registry;
import org.stationhouse.backoffice.cases.shelf.Shelf;
import org.stationhouse.backoffice.cases.shelf.Years;
import org.stationhouse.foundation.kernel.Actor;

/** The invented paper of earlier years: boxes, jackets and film on their shelves, two pieces lent out, one overdue, one missing. */
@Service
class DemoPaper {

    private static final List<String> BOXED = List.of(
            "Incident reports", "Traffic collision reports", "Field interview cards", "Citations", "Found property");

    private final DemoClock clock;
    private final Registry registry;
    private final Shelf shelf;

    DemoPaper(DemoClock clock, Registry registry, Shelf shelf) {
        this.clock = clock;
        this.registry = registry;
        this.shelf = shelf;
    }

    /** @param end last moment of the invented year @param clerk who may register and lend */
    void fill(Instant end, ZoneId zone, Actor clerk) {
        LocalDate today = end.atZone(zone).toLocalDate();
        clock.turnTo(end.minus(Duration.ofDays(40)));
        List<Piece> all = registered(clerk);
        lend(all.get(3), "Marsh, Elena", "Review of an open case", today.minusDays(12), clerk);
        shelf.miss(all.get(7).ref(), all.get(7).version(), "Not in its box; last seen at the microfilming", clerk);
        clock.turnTo(end.minus(Duration.ofDays(4)));
        lend(all.get(11), "District Attorney, A. Kimball", "Subpoena", today.plusDays(10), clerk);
    }

    private List<Piece> registered(Actor clerk) {
        var all = new ArrayList<Piece>();
        for (int i = 0; i < BOXED.size(); i++) {
            for (int year = 1994; year < 2003; year += 3) {
                all.add(registered(
                        PieceKind.BOX, BOXED.get(i), new Years(year, year + 2), "Basement", "Bay " + (i + 1), clerk));
            }
        }
        for (int year = 1988; year < 1994; year += 2) {
            all.add(registered(
                    PieceKind.FILM, "Reports on film", new Years(year, year + 1), "Records", "Film cabinet", clerk));
        }
        all.add(registered(PieceKind.OTHER, "Ledger of burglar alarm permits", null, "Records", "A-1", clerk));
        return all;
    }

    private Piece registered(
            PieceKind kind, String label, @Nullable Years years, String room, String place, Actor clerk) {
        return registry.register(new NewPiece(kind, label, null, years, room, place), null, clerk);
    }

    private void lend(Piece piece, String holder, String purpose, LocalDate dueOn, Actor clerk) {
        shelf.lend(piece.ref(), piece.version(), holder, purpose, dueOn, clerk);
    }
}
