package org.stationhouse.desk.reports;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;

/** What the room tells of the events that start clocks: those that a cross-report names. */
@Component
class ReportEvents implements EventSource {

    @Override
    public Set<EventId> events() {
        return Set.of(new EventId("abuse_information.received"), new EventId("report.received"));
    }
}
