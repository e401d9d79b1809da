package org.stationhouse.backoffice.cases;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class CasesDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("cases.cases", "/cases", "cases.jacket.list", 20));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("cases", "cases.cases", "/cases?text={rest}", "cases.jacket.list"));
    }
}
