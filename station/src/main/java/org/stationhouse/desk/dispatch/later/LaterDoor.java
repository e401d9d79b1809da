package org.stationhouse.desk.dispatch.later;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class LaterDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("later", "dispatch.later", "/calls/scheduled", "dispatch.call.list"));
    }
}
