package org.stationhouse.foundation.jurisdiction.law;

import java.util.Set;

/**
 * What a room tells of the events that start clocks. Each room that tells some has one as a component; a test holds all of them against
 * the registry and prints those that nobody tells yet ({@code docs/clock-events.md}).
 */
public interface EventSource {

    /** Names of the room's own events in {@code resources/jurisdiction/events.law}. */
    Set<EventId> events();
}
