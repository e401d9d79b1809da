package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** How often somebody, or something, may be asked for in a time. Kept in memory: a new start forgets it. */
public final class Brake {

    /** Names remembered; beyond that those that were quiet are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, ArrayDeque<Instant>> asked = new HashMap<>();
    private final int most;
    private final Duration window;
    private final Clock clock;

    public Brake(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Counts it. @return false when it was too often before */
    public synchronized boolean pass(String name) {
        Instant now = clock.instant();
        Instant since = now.minus(window);
        if (asked.size() >= REMEMBERED) {
            asked.values().removeIf(it -> it.isEmpty() || it.getLast().isBefore(since));
        }
        var times = asked.computeIfAbsent(name, it -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(since)) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    /** The last time does not count. */
    public synchronized void forgive(String name) {
        var times = asked.get(name);
        if (times != null) {
            times.pollLast();
        }
    }
}
