package org.stationhouse.desk.dispatch.nature;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class NatureDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.natures", "/natures", "dispatch.nature.write", 19));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("natures", "dispatch.natures", "/natures?text={rest}", "dispatch.nature.list"),
                new Command("nature", "dispatch.nature.new", "/natures/new?code={rest}", "dispatch.nature.write"));
    }
}
