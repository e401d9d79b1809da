package org.stationhouse.backoffice.charges;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ChargesDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("charges.offenses", "/offenses", OffensePages.READ, 30));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("off", "charges.offenses", "/offenses?text={rest}", OffensePages.READ));
    }
}
