package org.stationhouse.desk.dispatch.visitor;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class VisitorDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.visitors", "/visitors", "dispatch.visitor.list", 13));
    }

    @Override
    public List<Handed> handed() {
        return List.of(new Handed("dispatch.visitor", VisitorDesk.RECEIVE));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("visit", "dispatch.visitor.new", "/visitors/new?name={rest}", VisitorDesk.RECEIVE),
                new Command(
                        "visitors", "dispatch.visitors", "/visitors?text={rest}&state=ALL", "dispatch.visitor.list"));
    }
}
