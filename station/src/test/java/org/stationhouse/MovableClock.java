package org.stationhouse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of the test house: it goes with real time until a test moves it; every test ends with {@link #reset()}. */
@Component
@Primary
public class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** Holds the clock at a moment, for borders to the millisecond. */
    public void stop(Instant at) {
        stopped = at;
    }

    /** Back to real time. */
    public void reset() {
        stopped = null;
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
        return at != null ? at : Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
