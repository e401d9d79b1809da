package org.stationhouse.backoffice.master.person;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.PlaceAppearances;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;

/** People live and work at places; who is known only through protected events is there for those who may see him. */
@Component
class PeopleAtPlace implements PlaceAppearances {

    private final FactStore facts;
    private final PersonSight sight;

    PeopleAtPlace(FactStore facts, PersonSight sight) {
        this.facts = facts;
        this.sight = sight;
    }

    @Override
    public String right() {
        return "master.person.list";
    }

    @Override
    public String word() {
        return "master.people.at";
    }

    @Override
    public List<Line> at(Collection<Long> places, int most, Actor actor) {
        return facts.at(places, sight.open(actor), most).stream()
                .map(it -> new Line(
                        it.at(),
                        "master.sort.ADDRESS." + it.sort(),
                        it.number(),
                        new PersonName(it.last(), it.first(), it.middle()).toString(),
                        it.said(),
                        "/people/" + it.ref()))
                .toList();
    }

    @Override
    public long count(Collection<Long> places, Actor actor) {
        return facts.countAt(places, sight.open(actor));
    }
}
