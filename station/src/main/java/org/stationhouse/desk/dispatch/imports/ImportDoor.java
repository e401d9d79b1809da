package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ImportDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.imports", "/imports", ImportBook.LIST, 75));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("imports", "dispatch.imports", "/imports?text={rest}", ImportBook.LIST));
    }
}
