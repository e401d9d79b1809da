package org.stationhouse.desk.dispatch.rotation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class RotationDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.rotation", "/rotation", "dispatch.rotation.list", 14));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("tow", "dispatch.rotation.new", "/rotation/new?what={rest}", RotationDesk.REQUEST));
    }
}
