package org.stationhouse.backoffice.office.bars;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class BarsDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("office.bars", "/bars", "staff.bar.keep", 84));
    }

    /** Everybody may know what his own classification may do. */
    @Override
    public List<Line> own() {
        return List.of(new Line("office.rights", "/rights", "staff.bar.list", 40));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("bars", "office.bars", "/bars", "staff.bar.list"),
                new Command("rights", "office.rights", "/rights?text={rest}", "staff.bar.list"));
    }
}
