package org.stationhouse.backoffice.cases;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Restricted jackets stand in the search apart, each for the persons assigned to it only. */
@Component
class RestrictedKind implements SearchKind {

    static final String KIND = "cases.restricted";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "cases.restricted.case";
    }

    @Override
    public String right() {
        return "cases.jacket.read";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        return Optional.of(NeedToKnow.of(AssignedStore::openSql));
    }

    @Override
    public String path(PublicRef ref) {
        return "/cases/" + ref;
    }
}
