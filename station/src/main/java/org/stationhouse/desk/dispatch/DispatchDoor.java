package org.stationhouse.desk.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class DispatchDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("dispatch.open", "/calls", "dispatch.call.list", 10),
                new Line("dispatch.all", "/calls/all", "dispatch.call.list", 11));
    }

    @Override
    public List<Line> offline() {
        return List.of(new Line("dispatch.call.new", "/calls/new", "dispatch.call.log", 1));
    }

    @Override
    public List<Handed> handed() {
        return List.of(new Handed("dispatch.call", "dispatch.call.log"));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("n", "dispatch.call.new", "/calls/new?line={rest}", "dispatch.call.log"),
                new Command(
                        "walkin",
                        "dispatch.source.walkin",
                        "/calls/new?source=WALK_IN&line={rest}",
                        "dispatch.call.log"),
                new Command(
                        "onview",
                        "dispatch.source.onview",
                        "/calls/new?source=ON_VIEW&line={rest}",
                        "dispatch.call.log"),
                new Command("o", "dispatch.open", "/calls", "dispatch.call.list"),
                new Command("calls", "dispatch.all", "/calls/all?place={rest}", "dispatch.call.list"),
                new Command("down", "dispatch.downtime", "/downtime", "dispatch.downtime.list"),
                new Command(
                        "enter", "dispatch.downtime.enter", "/downtime/enter?number={rest}", "dispatch.call.enter"));
    }
}
