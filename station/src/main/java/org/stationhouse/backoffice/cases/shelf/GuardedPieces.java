package org.stationhouse.backoffice.cases.shelf;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Pieces whose cases are all restricted stand in the search apart, each for the persons assigned to one of them. */
@Component
class GuardedPieces implements SearchKind {

    static final String KIND = "cases.piece.guarded";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "cases.shelf.piece";
    }

    @Override
    public String right() {
        return "cases.shelf.read";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(FiledStore::guardedSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/shelf/" + ref;
    }
}
