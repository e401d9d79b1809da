package org.stationhouse.desk.dispatch.contact;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.web.Door;

@Component
class ContactDoor implements Door {

    @Override
    public List<Line> lines() {
        return List.of(new Line("dispatch.contacts", "/contacts", "dispatch.contact.list", 12));
    }

    @Override
    public List<Handed> handed() {
        return List.of(new Handed("dispatch.contact", "dispatch.contact.log"));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("k", "dispatch.contact.new", "/contacts/new?asks={rest}", "dispatch.contact.log"),
                new Command(
                        "contacts", "dispatch.contacts", "/contacts?text={rest}&state=ALL", "dispatch.contact.list"));
    }
}
