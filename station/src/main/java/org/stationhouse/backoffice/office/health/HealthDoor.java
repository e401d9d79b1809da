package org.stationhouse.backoffice.office.health;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class HealthDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("office.health", "/health", "office.health.open", 79));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("health", "office.health", "/health", "office.health.open"),
                new Command("numbers", "office.numbers", "/numbers", "office.number.list"));
    }
}
