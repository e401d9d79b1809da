package org.stationhouse.backoffice.master.vehicle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.Open;
import org.stationhouse.backoffice.master.VehicleRecords;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** What is known only through protected events is seen by those who may see one of them. */
@Component
class VehicleSight {

    private final List<VehicleRecords> rooms;
    private final AccessPolicy policy;

    VehicleSight(List<VehicleRecords> rooms, AccessPolicy policy) {
        this.rooms = rooms;
        this.policy = policy;
    }

    /** Vehicles that the actor sees although they are shut. */
    Open open(Actor actor) {
        return Open.to(actor, rooms.stream().map(it -> it.openTo(actor)).toList());
    }

    /** The rooms that tell this actor which of their records name a vehicle. */
    List<VehicleRecords> telling(Actor actor) {
        return rooms.stream()
                .filter(it -> policy.decide(actor, it.right()) instanceof Decision.Allowed)
                .toList();
    }
}
