package org.stationhouse.desk.dispatch.unit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.UnitsOnCall;
import org.stationhouse.foundation.kernel.PublicRef;

/** Which units are on a call, for the desk of the calls. */
@Component
class UnitsOfCalls implements UnitsOnCall {

    private final UnitStore units;

    UnitsOfCalls(UnitStore units) {
        this.units = units;
    }

    @Override
    public List<String> on(PublicRef call) {
        return units.on(call).stream().map(Unit::callSign).toList();
    }
}
