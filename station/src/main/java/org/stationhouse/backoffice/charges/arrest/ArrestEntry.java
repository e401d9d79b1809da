package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.cases.Entry;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.foundation.kernel.Actor;

/** The jacket shows who was arrested in the case, and for what. */
@Component
class ArrestEntry implements Entry {

    private final ArrestListStore arrests;
    private final ArrestSight sight;

    ArrestEntry(ArrestListStore arrests, ArrestSight sight) {
        this.arrests = arrests;
        this.sight = sight;
    }

    @Override
    public String right() {
        return "charges.arrest.read";
    }

    @Override
    public List<Line> in(Jacket jacket, Actor actor) {
        // who reads a restricted jacket, through broken glass too, reads what stands in it
        Seen seen = new Seen(sight.sees(Label.JUVENILE, actor), List.of(jacket.ref()));
        return arrests.ofCase(jacket.id(), seen).stream()
                .map(it -> new Line(
                        it.at(),
                        "charges.arrest",
                        it.number(),
                        it.name() + (it.charges().isEmpty() ? "" : ", " + it.charges()),
                        "/arrests/" + it.ref()))
                .toList();
    }
}
