package org.stationhouse.desk.reports.distribution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class DistributionDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("reports.distribution", "/distribution", PacketBook.LIST, 41),
                new Line("reports.connections", "/distribution/connections", ConnectionDesk.WRITE, 75));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command(
                "packets", "reports.distribution.of", "/distribution?text={rest}&state=ALL", PacketBook.LIST));
    }
}
