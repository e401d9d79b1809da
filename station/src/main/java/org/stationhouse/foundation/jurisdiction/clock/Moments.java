package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.calendar.Counting.Route;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.EventId;

/**
 * What is known of one matter when its clocks are asked.
 *
 * @param today the day on which it is asked; where clocks that come by the calendar begin to look
 * @param known when events happened, or are set for
 * @param never events that will not happen any more
 * @param stops times during which a state held
 * @param reason recorded reason for a fallback or an extension, a code where the rule lists codes; empty for none
 * @param mailed where something was served by mail to, null when it was not
 * @param desk whose working days count
 */
public record Moments(
        LocalDate today,
        Map<EventId, When> known,
        Set<EventId> never,
        List<Stop> stops,
        String reason,
        @Nullable Route mailed,
        String desk) {

    /** @param until null while it lasts */
    public record Stop(String state, Instant from, @Nullable Instant until) {
        public Stop {
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("A state ends after it begins.");
            }
        }
    }

    public Moments {
        known = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(known));
        never = Set.copyOf(never);
        stops = List.copyOf(stops);
        if (known.keySet().stream().anyMatch(never::contains)) {
            throw new IllegalArgumentException("What has happened can't be what never will.");
        }
    }

    public static Moments asOf(LocalDate today) {
        return new Moments(today, Map.of(), Set.of(), List.of(), "", null, LocalDays.MAIN);
    }

    public Moments at(EventId event, Instant at) {
        return with(event, new When.At(at));
    }

    public Moments on(EventId event, LocalDate day) {
        return with(event, new When.On(day));
    }

    public Moments with(EventId event, When when) {
        var more = new LinkedHashMap<>(known);
        more.put(event, when);
        return new Moments(today, more, never, stops, reason, mailed, desk);
    }

    public Moments never(EventId event) {
        var more = new HashSet<>(never);
        more.add(event);
        return new Moments(today, known, more, stops, reason, mailed, desk);
    }

    public Moments stopped(String state, Instant from, @Nullable Instant until) {
        var more = new ArrayList<>(stops);
        more.add(new Stop(state, from, until));
        return new Moments(today, known, never, more, reason, mailed, desk);
    }

    public Moments because(String why) {
        return new Moments(today, known, never, stops, why.strip(), mailed, desk);
    }

    public Moments mailed(Route route) {
        return new Moments(today, known, never, stops, reason, route, desk);
    }

    public Moments atDesk(String name) {
        return new Moments(today, known, never, stops, reason, mailed, name);
    }
}
