package org.stationhouse.backoffice.office.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class AuditDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("office.audit", "/audit", "office.audit.look", 86),
                new Line("office.weeks", "/audit/weeks", "office.audit.look", 87));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("audit", "office.audit", "/audit?person={rest}", "office.audit.look"),
                new Command("weeks", "office.weeks", "/audit/weeks", "office.audit.look"),
                new Command("root", "office.root", "/audit/root", "office.audit.print"));
    }
}
