package org.stationhouse.backoffice.master.vehicle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class VehicleDoor implements Door {

    private static final String LIST = "master.vehicle.list";

    @Override
    public List<Line> lines() {
        return List.of(new Line("master.vehicles", "/vehicles", LIST, 16));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("t", "master.plate", "/vehicles?plate={rest}", LIST),
                new Command("v", "master.vin", "/vehicles?vin={rest}", LIST),
                new Command("vehicle", "master.vehicle.new", "/vehicles/new?plate={rest}", "master.vehicle.enter"),
                new Command("carpairs", "master.vehicle.pairs", "/vehicles/pairs", "master.vehicle.merge"));
    }
}
