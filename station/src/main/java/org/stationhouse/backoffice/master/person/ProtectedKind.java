package org.stationhouse.backoffice.master.person;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** People known only through protected events stand in the search apart, each for those who may see one of the events. */
@Component
class ProtectedKind implements SearchKind {

    static final String KIND = "master.protected";

    private final PersonSight sight;

    ProtectedKind(PersonSight sight) {
        this.sight = sight;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String word() {
        return "master.person";
    }

    @Override
    public String right() {
        return "master.person.read";
    }

    @Override
    public Optional<NeedToKnow> few(Actor actor) {
        NeedToKnow open = sight.open(actor).need();
        return Optional.of(new NeedToKnow(ref -> PersonStore.shutSql(ref, open), open.held()));
    }

    @Override
    public String path(PublicRef ref) {
        return "/people/" + ref;
    }
}
