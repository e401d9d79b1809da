package org.stationhouse.desk.dispatch.info;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class InfoDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.info", "/info", "dispatch.article.list", 14));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("i", "dispatch.info", "/info?text={rest}", "dispatch.article.list"),
                new Command(
                        "procedures",
                        "dispatch.procedures",
                        "/info?sort=PROCEDURE&text={rest}",
                        "dispatch.article.list"),
                new Command("article", "dispatch.article.new", "/info/new?title={rest}", "dispatch.article.write"),
                new Command(
                        "unread", "dispatch.reading.unread", "/info/unread?text={rest}", "dispatch.reading.oversee"));
    }
}
