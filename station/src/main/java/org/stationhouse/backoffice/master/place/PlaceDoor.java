package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class PlaceDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("master.places", "/places", "master.place.list", 31));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("a", "master.place", "/places/at?q={rest}", "master.place.read"));
    }
}
