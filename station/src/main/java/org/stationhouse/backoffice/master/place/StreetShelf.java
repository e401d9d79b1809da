package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.springframework.stereotype.Component;

/** Holds the street file in memory, and notices by one number that it was imported anew, by this process or another. */
@Component
class StreetShelf {

    private record Held(long edition, StreetBook book) {}

    private final StreetStore streets;
    private final PlaceNameStore names;
    private volatile Held held = new Held(-1, StreetBook.EMPTY);

    StreetShelf(StreetStore streets, PlaceNameStore names) {
        this.streets = streets;
        this.names = names;
    }

    StreetBook book() {
        long edition = streets.edition();
        Held now = held;
        if (now.edition() != edition) {
            now = new Held(edition, fresh());
            held = now;
        }
        return now.book();
    }

    /** As the transaction sees it, with what it has written itself. */
    StreetBook fresh() {
        return new StreetBook(streets.streets(), streets.corners(), commons(names.all()));
    }

    private static List<Landmark> commons(List<PlaceNameStore.Named> all) {
        return all.stream()
                .map(it -> new Landmark(it.said(), new Spot.Known(it.key()), it.label(), it.beat(), it.district()))
                .toList();
    }
}
