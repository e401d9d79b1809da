package org.stationhouse.backoffice.master.vehicle;

import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.master.NewVehicle;
import org.stationhouse.backoffice.master.VehicleLooks;
import org.stationhouse.backoffice.master.Vehicles;
import org.stationhouse.backoffice.master.merging.Index;
import org.stationhouse.backoffice.master.merging.Merged;
import org.stationhouse.backoffice.master.said.NewSaid;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.kernel.PublicRef;

@Component
class MergedVehicles implements Merged {

    private final VehicleDesk desk;

    MergedVehicles(VehicleDesk desk) {
        this.desk = desk;
    }

    @Override
    public Index index() {
        return Index.VEHICLE;
    }

    @Override
    public PublicRef enter(int n, Actor actor) {
        var said = new NewVehicle(
                Plate.of("MG%06d".formatted(n)), "NV", NewVehicle.PASSENGER, null, VehicleLooks.NONE, "", "test");
        return desk.enter(said, Vehicles.NONE, actor);
    }

    @Override
    public void say(PublicRef ref, String text, Actor actor) {
        desk.say(ref, NewSaid.of(SaidKind.MARK, "OTHER", text, null, "test"), "", actor);
    }

    @Override
    public void unsay(PublicRef ref, PublicRef said, Actor actor) {
        desk.unsay(ref, said, actor);
    }
}
