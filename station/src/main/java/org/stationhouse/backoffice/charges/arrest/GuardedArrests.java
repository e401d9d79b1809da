package org.stationhouse.backoffice.charges.arrest;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Arrests of restricted cases stand in the search apart, each for the persons assigned to its case. */
@Component
class GuardedArrests implements SearchKind {

    static final String KIND = "charges.arrest.guarded";

    private final ArrestSight sight;

    GuardedArrests(ArrestSight sight) {
        this.sight = sight;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "charges.arrest";
    }

    @Override
    public String right() {
        return "charges.arrest.read";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(sight.arrests(actor));
    }

    @Override
    public String path(PublicRef ref) {
        return "/arrests/" + ref;
    }
}
