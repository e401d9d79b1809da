package org.stationhouse.backoffice.master.vehicle;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class VehicleKind implements SearchKind {

    @Override
    public String kind() {
        return Vehicle.KIND;
    }

    @Override
    public String word() {
        return "master.vehicle";
    }

    @Override
    public String right() {
        return "master.vehicle.read";
    }

    @Override
    public String path(PublicRef ref) {
        return "/vehicles/" + ref;
    }
}
