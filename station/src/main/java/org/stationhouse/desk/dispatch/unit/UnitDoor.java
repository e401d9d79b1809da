package org.stationhouse.desk.dispatch.unit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class UnitDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("dispatch.board", "/board", "dispatch.unit.list", 13),
                new Line("dispatch.radio", "/radio", "dispatch.radio.list", 14));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("unit", "dispatch.board.do", "/board?line={rest}", "dispatch.unit.list"),
                new Command("on", "dispatch.unit.new", "/units/new?callSign={rest}", "dispatch.unit.duty"),
                new Command("units", "dispatch.units", "/units?text={rest}", "dispatch.unit.list"),
                new Command("radio", "dispatch.radio.write", "/radio?line={rest}", "dispatch.radio.list"));
    }
}
