package org.stationhouse.backoffice.office;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class OfficeDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("office.home", "/", "office.home.open", 0),
                new Line("office.backups", "/backups", "office.backup.open", 80),
                new Line("office.agency", "/agency", "office.agency.change", 90));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("backups", "office.backups", "/backups", "office.backup.open"),
                new Command("scan", "web.scan", "/scan", "web.page.open"),
                new Command("agency", "office.agency", "/agency", "office.agency.change"));
    }
}
