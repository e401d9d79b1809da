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
                new Command("c", "search.number", "/find?in=NUMBER&q={rest}", RIGHT),
                new Command("p", "search.name", "/find?in=NAME&q={rest}", RIGHT),
                new Command("a", "search.place", "/find?in=PLACE&q={rest}", RIGHT),
                new Command("ph", "search.phone", "/find?in=PHONE&q={rest}", RIGHT));
    }
}
