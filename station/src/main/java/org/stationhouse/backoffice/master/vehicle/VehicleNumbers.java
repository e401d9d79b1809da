package org.stationhouse.backoffice.master.vehicle;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.NumberSeries;

/** Which numbers the vehicles bear, for the nightly check of all numbers. */
@Component
class VehicleNumbers implements NumberSeries.Bearers {

    private final VehicleStore vehicles;

    VehicleNumbers(VehicleStore vehicles) {
        this.vehicles = vehicles;
    }

    @Override
    public String series() {
        return Vehicle.SERIES;
    }

    @Override
    public List<Long> borne(int year) {
        return vehicles.numbers(Vehicle.number(year, 0).substring(0, 4));
    }
}
