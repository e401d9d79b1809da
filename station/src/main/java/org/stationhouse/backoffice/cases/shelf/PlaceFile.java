package org.stationhouse.backoffice.cases.shelf;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchEntries;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;

/** Finds a place by its words, or opens it when nobody named it before; and how places stand in the search. */
@Component
class PlaceFile implements SearchKind {

    private final PlaceStore places;
    private final SearchEntries index;
    private final AuditTrail audit;

    PlaceFile(PlaceStore places, SearchEntries index, AuditTrail audit) {
        this.places = places;
        this.index = index;
        this.audit = audit;
    }

    ShelfPlace known(String room, String shelf, Instant now, Actor actor) {
        PublicRef ref = PublicRef.fresh();
        boolean fresh = places.insert(ref, room.strip(), shelf.strip(), now, actor.name()) == 1;
        ShelfPlace place = places.named(room.strip(), shelf.strip()).orElseThrow();
        if (fresh) {
            file(place, now);
            audit.write(Act.done("cases.shelf.place", actor)
                    .on(ShelfPlace.KIND, ref.text())
                    .changed("place", null, place.text()));
        }
        return place;
    }

    void file(ShelfPlace place, Instant at) {
        index.put(new SearchEntry(
                ShelfPlace.KIND,
                place.ref(),
                place.shelf(),
                place.text(),
                place.text(),
                at,
                List.of(
                        new SearchKey.Number(ScanCode.of(place.ref())),
                        new SearchKey.Address(Place.of(place.room() + " " + place.shelf())))));
    }

    @Override
    public String kind() {
        return ShelfPlace.KIND;
    }

    @Override
    public String word() {
        return "cases.shelf.place";
    }

    @Override
    public String right() {
        return "cases.shelf.list";
    }

    @Override
    public String path(PublicRef ref) {
        return "/shelf/places/" + ref;
    }
}
