package org.stationhouse.desk.dispatch.agency;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class AgencyDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.agencies", "/agencies", "dispatch.agency.write", 19));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("agencies", "dispatch.agencies", "/agencies?text={rest}", "dispatch.agency.list"));
    }
}
