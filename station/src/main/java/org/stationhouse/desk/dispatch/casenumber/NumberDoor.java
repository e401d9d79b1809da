package org.stationhouse.desk.dispatch.casenumber;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class NumberDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.number", "/case-number", NumberDesk.ISSUE, 12));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("cn", "dispatch.number", "/case-number?for={rest}", NumberDesk.ISSUE));
    }
}
