package org.stationhouse.backoffice.cases;

import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.VehicleRecords;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Vehicles appear in cases; what is known only through restricted ones is seen by those assigned to one of them. */
@Component
class CaseVehicleRecords implements VehicleRecords {

    private final InvolvedStore involved;
    private final ApplicationEventPublisher events;

    CaseVehicleRecords(InvolvedStore involved, ApplicationEventPublisher events) {
        this.involved = involved;
        this.events = events;
    }

    @Override
    public String right() {
        return "cases.jacket.read";
    }

    @Override
    public List<Line> of(Collection<Long> vehicles, Actor actor) {
        return involved.naming(Subject.VEHICLE, vehicles, actor.account()).stream()
                .map(it -> new Line(
                        it.link(), it.thing(), it.at(), it.role(), it.number(), it.said(), it.about(), it.path()))
                .toList();
    }

    @Override
    public NeedToKnow openTo(Actor actor) {
        return NeedToKnow.of(id -> InvolvedStore.openSql(Subject.VEHICLE, id));
    }

    @Override
    public void repoint(PublicRef link, long to, Actor actor) {
        involved.repoint(Subject.VEHICLE, link, to)
                .ifPresent(jacket -> events.publishEvent(new RestrictedCases.Changed(jacket, actor)));
    }
}
