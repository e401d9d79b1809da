package org.stationhouse.backoffice.office.self;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class SelfDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("me", "staff.self", "/me", "staff.self.show"),
                new Command("switch", "staff.switch", "/sign-in/other", "staff.sign.in"));
    }

    @Override
    public List<Line> own() {
        return List.of(
                new Line("staff.self", "/me", "staff.self.show", 10),
                new Line("staff.switch", "/sign-in/other", "staff.sign.in", 20));
    }
}
