package org.stationhouse.backoffice.cases.shelf;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ShelfDoor implements Door {

    private static final String LIST = "cases.shelf.list";

    @Override
    public List<Line> lines() {
        return List.of(new Line("cases.shelf", "/shelf", LIST, 21));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("paper", "cases.shelf", "/shelf?text={rest}", LIST),
                new Command("np", "cases.shelf.new", "/shelf/new?label={rest}", "cases.shelf.register"),
                new Command("move", "cases.shelf.move", "/shelf/move", "cases.shelf.put"),
                new Command("overdue", "cases.shelf.overdue", "/shelf?standing=OVERDUE&sort=dueOn", LIST),
                new Command("places", "cases.shelf.places", "/shelf/places", LIST));
    }
}
