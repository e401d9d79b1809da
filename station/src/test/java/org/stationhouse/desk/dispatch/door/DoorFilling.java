package org.stationhouse.desk.dispatch.door;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.Filling;
import org.stationhouse.foundation.kernel.Actor;

/** An event that is open and one that is closed. */
@Component
class DoorFilling implements Filling {

    private final DoorEvents events;
    private List<String> records = List.of();

    DoorFilling(DoorEvents events) {
        this.events = events;
    }

    @Override
    public void fill(Actors actors) {
        Actor technician = actors.as("pst1");
        DoorEvent open = events.log("Sally <port> & gate", "Held <b>open</b>", null, technician);
        DoorEvent closed = events.log("Lobby panic", "Panic", "Checked & reset, <none> hurt", technician);
        records = List.of("/doors/" + open.ref(), "/doors/" + closed.ref());
    }

    @Override
    public List<String> records() {
        return records;
    }
}
