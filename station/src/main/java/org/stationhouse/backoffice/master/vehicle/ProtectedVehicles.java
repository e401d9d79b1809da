package org.stationhouse.backoffice.master.vehicle;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.backoffice.search.SearchKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Vehicles known only through protected events stand in the search apart, each for those who may see one of the events. */
@Component
class ProtectedVehicles implements SearchKind {

    static final String KIND = "master.protectedvehicle";

    private final VehicleSight sight;

    ProtectedVehicles(VehicleSight sight) {
        this.sight = sight;
    }

    @Override
    public String kind() {
        return KIND;
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
    public Optional<NeedToKnow> few(Actor actor) {
        NeedToKnow open = sight.open(actor).need();
        return Optional.of(new NeedToKnow(ref -> VehicleStore.shutSql(ref, open), open.held()));
    }

    @Override
    public String path(PublicRef ref) {
        return "/vehicles/" + ref;
    }
}
