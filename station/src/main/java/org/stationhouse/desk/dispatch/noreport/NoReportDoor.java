package org.stationhouse.desk.dispatch.noreport;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class NoReportDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.noreport", "/no-report", "dispatch.noreport.list", 13));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("nr", "dispatch.noreport", "/no-report?text={rest}&state=ALL", "dispatch.noreport.list"));
    }
}
