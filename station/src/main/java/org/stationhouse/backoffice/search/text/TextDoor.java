package org.stationhouse.backoffice.search.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class TextDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("search.text.title", TextPages.PATH, FullText.RIGHT, 69));
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("text", "search.text.by", TextPages.PATH + "?q={rest}", FullText.RIGHT));
    }
}
