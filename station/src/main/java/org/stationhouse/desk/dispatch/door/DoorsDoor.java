package org.stationhouse.desk.dispatch.door;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class DoorsDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.doors", "/doors", "dispatch.door.list", 14));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("door", "dispatch.door.log", "/doors?source={rest}", "dispatch.door.list"));
    }
}
