package org.stationhouse.backoffice.master.hot;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class HotDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("master.hot.list", "/hot", "master.hot.list", 19));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("w", "master.hot.look", "/hot/look?name={rest}", "master.hot.look"),
                new Command("hot", "master.hot.new", "/hot/new", "master.hot.enter"));
    }
}
