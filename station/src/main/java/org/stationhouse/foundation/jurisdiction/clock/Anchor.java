package org.stationhouse.foundation.jurisdiction.clock;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stationhouse.foundation.jurisdiction.law.ClockEvent;
import org.stationhouse.foundation.jurisdiction.law.Combine;
import org.stationhouse.foundation.jurisdiction.law.EventId;

/** Where a clock begins: a moment that is known, or the events that it waits for. */
sealed interface Anchor {

    record Known(When when, List<Step> steps) implements Anchor {}

    record Missing(List<EventId> events) implements Anchor {}

    /** What an event that follows from others begins with. */
    static Anchor of(ClockEvent event, ClockEvent.Derived derived, Moments moments, ZoneId zone) {
        var found = new LinkedHashMap<EventId, When>();
        var open = new ArrayList<EventId>();
        for (EventId one : derived.of()) {
            When when = moments.known().get(one);
            if (when != null) {
                found.put(one, when);
            } else if (!moments.never().contains(one)) {
                open.add(one);
            }
        }
        boolean waits = derived.mode() == Combine.LATER_OF && !open.isEmpty();
        if (found.isEmpty() || waits) {
            return new Missing(open.isEmpty() ? derived.of() : open);
        }
        When when = chosen(derived.mode(), found, zone);
        return new Known(when, List.of(new Step.Follows(event.id(), derived.mode(), found, open)));
    }

    private static When chosen(Combine mode, Map<EventId, When> found, ZoneId zone) {
        Comparator<When> order = Comparator.comparing(when -> when.instant(zone));
        return switch (mode) {
            case LATER_OF, EITHER_SUFFICES -> found.values().stream().max(order).orElseThrow();
            case EARLIER_OF -> found.values().stream().min(order).orElseThrow();
            case FIRST_AVAILABLE -> found.values().iterator().next();
        };
    }
}
