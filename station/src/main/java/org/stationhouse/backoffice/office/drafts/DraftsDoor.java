package org.stationhouse.backoffice.office.drafts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class DraftsDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("drafts", "web.drafts", "/drafts", "web.draft.keep"));
    }

    @Override
    public List<Line> own() {
        return List.of(new Line("web.drafts", "/drafts", "web.draft.keep", 5));
    }
}
