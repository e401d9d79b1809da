package org.stationhouse.foundation.jurisdiction.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that starts a clock.
 *
 * @param says what happened, in words
 * @param room the room that tells it, now or once it is built; {@code jurisdiction} for what follows from dates and other events
 * @param derived the events that it follows from, null when somebody must tell it
 * @param dueOf the rule whose main clock's last day it is, null when it is no such day
 */
public record ClockEvent(
        EventId id,
        String says,
        String room,
        @Nullable Derived derived,
        @Nullable RuleId dueOf) {

    /** @param of at least two events, in order */
    public record Derived(Combine mode, List<EventId> of) {
        public Derived {
            of = List.copyOf(of);
            if (of.size() < 2) {
                throw new IllegalArgumentException("an event follows from at least two others");
            }
            if (mode == Combine.EITHER_SUFFICES) {
                throw new IllegalArgumentException("events follow as later-of, earlier-of or first-available");
            }
        }
    }

    /** Whether the engine finds it itself. */
    public boolean computed() {
        return derived != null || dueOf != null;
    }

    static ClockEvent of(Attributes line) {
        return new ClockEvent(
                line.event("id"),
                line.text("says"),
                line.text("room"),
                line.has("derived")
                        ? new Derived(
                                line.choice("derived", Combine.class),
                                line.list("of").stream().map(EventId::new).toList())
                        : null,
                line.has("due-of") ? new RuleId(line.text("due-of")) : null);
    }

    /** Reads the registry. @throws BadLaw where it is wrong, where one stands twice or follows from an unknown one */
    static Map<EventId, ClockEvent> read(String file, String text) {
        var all = new LinkedHashMap<EventId, ClockEvent>();
        var lines = new ArrayList<Statement>();
        for (Statement line : Statement.all(file, text)) {
            if (!line.keyword().equals("event")) {
                throw line.bad("unknown keyword " + line.keyword());
            }
            ClockEvent event = line.as(ClockEvent::of);
            if (all.put(event.id(), event) != null) {
                throw line.bad(event.id() + " stands twice");
            }
            lines.add(line);
        }
        for (Statement line : lines) {
            Derived derived = line.as(ClockEvent::of).derived();
            if (derived != null) {
                derived.of().stream().filter(it -> !known(all, it)).findFirst().ifPresent(it -> {
                    throw line.bad("follows from " + it + ", which no room tells");
                });
            }
        }
        return all;
    }

    /** Events follow from what is told, not from each other, so that there is no circle. */
    private static boolean known(Map<EventId, ClockEvent> all, EventId id) {
        ClockEvent event = all.get(id);
        return event != null && event.derived() == null;
    }
}
