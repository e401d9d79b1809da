package org.stationhouse.foundation.jurisdiction;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.EventSource;
import org.stationhouse.foundation.jurisdiction.law.LawBook;

/** The events that the clock engine finds itself: those that follow from others, and the last days of other clocks. */
@Component
class FollowingEvents implements EventSource {

    private final LawBook book;

    FollowingEvents(LawBook book) {
        this.book = book;
    }

    @Override
    public Set<EventId> events() {
        return book.events().values().stream()
                .filter(ClockEvent::computed)
                .map(ClockEvent::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
