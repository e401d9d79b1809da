package org.stationhouse.backoffice.charges.arrest;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;

/** What the room tells of the events that start clocks. */
@Component
class ArrestEvents implements EventSource {

    static final EventId MADE = new EventId("arrest.made");
    static final EventId DECIDED = new EventId("case.disposition");
    static final EventId CONVICTED = new EventId("conviction.entered");
    static final EventId DECLINED = new EventId("prosecutor.declined");

    @Override
    public Set<EventId> events() {
        return Set.of(MADE, DECIDED, CONVICTED, DECLINED);
    }
}
