package org.stationhouse.backoffice.post.feed;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.Brake;

/** How often a source may ask for calendars: programs ask some times an hour, whoever tries secrets asks more. */
@Component
class FeedBrake {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofHours(1);

    private final Brake sources;

    FeedBrake(Clock clock) {
        sources = new Brake(MOST, WINDOW, clock);
    }

    /** @return false when it asked too often */
    boolean pass(String source) {
        return sources.pass(source);
    }
}
