package org.stationhouse.desk.dispatch.briefing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class BriefDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("dispatch.briefing", "/briefing", "dispatch.briefing.read", 14),
                new Line("dispatch.briefs", "/briefs", "dispatch.brief.list", 14));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("short", "dispatch.brief.new", "/briefs/new?what={rest}", "dispatch.brief.write"),
                new Command("briefs", "dispatch.briefs", "/briefs?text={rest}&state=ALL", "dispatch.brief.list"),
                new Command("briefing", "dispatch.briefing", "/briefing?beat={rest}", "dispatch.briefing.read"));
    }
}
