package org.stationhouse.backoffice.charges.arrest;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.PersonGuard;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The page of a person shows his arrests; who is known only through arrests that not everybody may see is there for those who may. */
@Component
class ArrestAppearances implements Appearances, PersonGuard {

    private final ArrestListStore arrests;
    private final ArrestStore store;
    private final ArrestFiling filing;
    private final ArrestSight sight;

    ArrestAppearances(ArrestListStore arrests, ArrestStore store, ArrestFiling filing, ArrestSight sight) {
        this.arrests = arrests;
        this.store = store;
        this.filing = filing;
        this.sight = sight;
    }

    @Override
    public String right() {
        return "charges.arrest.read";
    }

    @Override
    public List<Line> of(Collection<Long> people, Actor actor) {
        return arrests.ofPeople(people, sight.of(actor)).stream()
                .map(it -> new Line(
                        it.ref(),
                        it.person(),
                        it.at(),
                        "charges.arrest.arrestee",
                        it.number(),
                        it.name().toString(),
                        it.charges(),
                        "/arrests/" + it.ref()))
                .toList();
    }

    @Override
    public void repoint(PublicRef link, long to, Actor actor) {
        if (store.repoint(link, to) == 1) {
            store.find(link).ifPresent(filing::file);
        }
    }

    @Override
    public NeedToKnow openTo(Actor actor) {
        return sight.people(actor);
    }
}
