package org.stationhouse.backoffice.office.law;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class LawDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("office.law", "/law", LawPages.READ, 70));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("law", "office.law", "/law?text={rest}", LawPages.READ),
                new Command("due", "office.due", "/law/due", LawPages.READ),
                new Command("calendar", "office.law.calendar", "/law/calendar", LawPages.READ));
    }
}
