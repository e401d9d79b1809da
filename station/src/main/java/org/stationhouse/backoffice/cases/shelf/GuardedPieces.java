package org.stationhouse.backoffice.cases.shelf;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Pieces whose cases are all restricted stand in the search apart, each for the persons assigned to one of them. */
@Component
class GuardedPieces implements SearchKind {

    static final String KIND = "cases.piece.guarded";

    private final FiledStore filed;

    GuardedPieces(FiledStore filed) {
        this.filed = filed;
    }

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
    public Optional<List<PublicRef>> only(Actor actor) {
        return Optional.of(actor.account() == null ? List.of() : filed.guardedFor(actor.account()));
    }

    @Override
    public String path(PublicRef ref) {
        return "/shelf/" + ref;
    }
}
