package org.stationhouse.backoffice.master.person;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class PersonDoor implements Door {

    private static final String LIST = "master.person.list";

    @Override
    public List<Line> lines() {
        return List.of(new Line("master.people", "/people", LIST, 15));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("p", "master.people", "/people?name={rest}", LIST),
                new Command("person", "master.person.new", "/people/new?name={rest}", "master.person.enter"),
                new Command("pairs", "master.person.pairs", "/people/pairs", "master.person.merge"));
    }
}
