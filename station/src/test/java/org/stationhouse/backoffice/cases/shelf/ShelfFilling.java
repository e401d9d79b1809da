package org.stationhouse.backoffice.cases.shelf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.foundation.kernel.Actor;

/** Paper of every kind and standing, for the gates over all pages. Comes after the rooms that open cases. */
@Component
@Order(100)
class ShelfFilling implements Filling {

    private final Registry registry;
    private final Shelf shelf;
    private final Places places;
    private final Cases cases;
    private final Clock clock;
    private final List<String> records = new ArrayList<>();

    ShelfFilling(Registry registry, Shelf shelf, Places places, Cases cases, Clock clock) {
        this.registry = registry;
        this.shelf = shelf;
        this.places = places;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void fill(Actors actors) {
        Actor clerk = actors.as("prt1");
        LocalDate due = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(8);
        String number = cases.list(CaseFilter.all(), 1, clerk).stream()
                .findFirst()
                .map(jacket -> jacket.number().text())
                .orElse(null);
        registry.register(Pieces.jacket("<b>Burglary</b> & O'Neil, 1 of 2", "Records room", "A-12"), number, clerk);
        Piece box = registry.register(Pieces.box("Burglary reports 4", "Basement", "C-07"), number, clerk);
        shelf.lend(box.ref(), box.version(), "Det. <i>Lopez</i>", "court", due, clerk);
        Piece film = registry.register(
                new NewPiece(PieceKind.FILM, "Reel 12", null, new Years(1971, 1971), "Basement", "F-1"), null, clerk);
        shelf.miss(film.ref(), film.version(), "The box of the reel is empty.", clerk);
        places.open("Basement", "C-08", clerk);
        records.add("/shelf/" + box.ref().text());
        records.add("/shelf/labels.pdf?piece=" + box.ref().text());
    }

    @Override
    public List<String> records() {
        return records;
    }
}
