package org.stationhouse.desk.dispatch.complaint;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ComplaintDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.complaints", "/complaints", "dispatch.complaint.list", 19));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("complain", "dispatch.complaint.new", "/complaints/new?what={rest}", ComplaintDesk.TAKE),
                new Command(
                        "complaints",
                        "dispatch.complaints",
                        "/complaints?text={rest}&state=ALL",
                        "dispatch.complaint.list"));
    }
}
