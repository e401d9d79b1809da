package org.stationhouse.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The house's clock, which the generator turns back to write work as of another day. It goes on with real time when told to. */
@Component
@Primary
class DemoClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private volatile Duration behind = Duration.ZERO;

    void turnTo(Instant moment) {
        behind = Duration.between(moment, real.instant());
    }

    void backToNow() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
