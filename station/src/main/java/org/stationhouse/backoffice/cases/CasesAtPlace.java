package org.stationhouse.backoffice.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.PlaceAppearances;
import org.stationhouse.foundation.kernel.Actor;

/** Cases begin at places; one that is restricted is there for those assigned to it only. */
@Component
class CasesAtPlace implements PlaceAppearances {

    private final JacketStore jackets;

    CasesAtPlace(JacketStore jackets) {
        this.jackets = jackets;
    }

    @Override
    public String right() {
        return "cases.jacket.list";
    }

    @Override
    public String word() {
        return "cases.at";
    }

    @Override
    public List<Line> at(Collection<Long> places, int most, Actor actor) {
        return jackets.at(places, most, actor.account()).stream()
                .map(it -> new Line(
                        it.openedAt(),
                        "cases.case",
                        it.number().text(),
                        it.title(),
                        it.place() == null ? "" : it.place(),
                        "/cases/" + it.ref()))
                .toList();
    }

    @Override
    public long count(Collection<Long> places, Actor actor) {
        return jackets.countAt(places, actor.account());
    }
}
