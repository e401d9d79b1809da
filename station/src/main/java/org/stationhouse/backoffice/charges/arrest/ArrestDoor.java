package org.stationhouse.backoffice.charges.arrest;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ArrestDoor implements Door {

    private static final String LIST = "charges.arrest.list";

    @Override
    public List<Line> lines() {
        return List.of(new Line("charges.arrests", "/arrests", LIST, 28));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("arrests", "charges.arrests", "/arrests?name={rest}", LIST),
                new Command("na", "charges.arrest.new", "/arrests/new?name={rest}", "charges.arrest.make"),
                new Command("waiting", "charges.arrests.waiting", "/arrests?stage=BOOKED&sort=at", LIST));
    }
}
