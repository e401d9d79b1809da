package org.stationhouse.backoffice.master.vehicle;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.VehicleRecords;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.worklist.logs.FieldKind;
import org.stationhouse.backoffice.worklist.logs.Mentions;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The page of a vehicle shows the entries of the agency's own logs that name it; they open nothing that is shut. */
@Component
class LoggedVehicles implements VehicleRecords {

    private final ObjectProvider<Mentions> mentions;

    LoggedVehicles(ObjectProvider<Mentions> mentions) {
        this.mentions = mentions;
    }

    @Override
    public String right() {
        return Mentions.RIGHT;
    }

    @Override
    public List<Line> of(Collection<Long> vehicles, Actor actor) {
        return mentions.getObject().of(FieldKind.KNOWN_VEHICLE, vehicles, actor).stream()
                .map(it -> new Line(
                        it.link(), it.row(), it.at(), Mentions.ROLE, it.number(), it.said(), it.log(), it.path()))
                .toList();
    }

    @Override
    public NeedToKnow openTo(Actor actor) {
        return NeedToKnow.any(List.of());
    }

    @Override
    public void repoint(PublicRef link, long to, Actor actor) {
        mentions.getObject().repoint(link, to);
    }
}
