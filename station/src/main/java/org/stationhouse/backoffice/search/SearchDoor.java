package org.stationhouse.backoffice.search;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class SearchDoor implements Door {

    private static final String RIGHT = "search.entry.find";

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("c", "search.by.number", "/find?in=NUMBER&q={rest}", RIGHT),
                new Command("name", "search.by.name", "/find?in=NAME&q={rest}", RIGHT),
                new Command("at", "search.by.place", "/find?in=PLACE&q={rest}", RIGHT),
                new Command("phone", "search.by.phone", "/find?in=PHONE&q={rest}", RIGHT));
    }
}
