package org.stationhouse.backoffice.master.phone;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class PhoneDoor implements Door {

    private static final String READ = "master.phone.read";

    @Override
    public List<Line> lines() {
        return List.of(new Line("master.phones", "/phones", READ, 18));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("ph", "master.phones", "/phones?number={rest}", READ));
    }
}
