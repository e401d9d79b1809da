package org.stationhouse.backoffice.master.vehicle;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.said.SaidBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** The page of a person shows the vehicles that he owns or drives. */
@Component
class HeldVehicles implements Appearances {

    private final VehicleKeyStore keys;
    private final VehicleSight sight;
    private final SaidBook book;

    HeldVehicles(VehicleKeyStore keys, VehicleSight sight, SaidBook book) {
        this.keys = keys;
        this.sight = sight;
        this.book = book;
    }

    @Override
    public String right() {
        return "master.vehicle.read";
    }

    @Override
    public List<Line> of(Collection<Long> people, Actor actor) {
        return keys.heldBy(people, sight.open(actor));
    }

    @Override
    public void repoint(PublicRef link, long to, Actor actor) {
        book.mean(link, to);
    }
}
