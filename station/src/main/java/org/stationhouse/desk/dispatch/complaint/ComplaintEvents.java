package org.stationhouse.desk.dispatch.complaint;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;

/** What the room tells of the events that start clocks. */
@Component
class ComplaintEvents implements EventSource {

    static final EventId DISPOSITION = new EventId("complaint.disposition");
    static final EventId CLOSED = new EventId("complaint.closed");

    @Override
    public Set<EventId> events() {
        return Set.of(DISPOSITION, CLOSED);
    }
}
