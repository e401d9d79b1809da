package org.stationhouse.backoffice.master.person;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** People known only through protected events stand in the search apart, each for those who may see one of the events. */
@Component
class ProtectedKind implements SearchKind {

    static final String KIND = "master.protected";

    private final PersonSight sight;
    private final PersonStore people;

    ProtectedKind(PersonSight sight, PersonStore people) {
        this.sight = sight;
        this.people = people;
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
    public Optional<List<PublicRef>> only(Actor actor) {
        return Optional.of(people.shut(sight.open(actor)));
    }

    @Override
    public String path(PublicRef ref) {
        return "/people/" + ref;
    }
}
