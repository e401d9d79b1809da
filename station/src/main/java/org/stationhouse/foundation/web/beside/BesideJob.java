package org.stationhouse.foundation.web.beside;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/** Forgets, each night, who had what open and was cut off before he could say that he left. */
@Component
class BesideJob implements Job {

    private final BesideStore store;
    private final Clock clock;

    BesideJob(BesideStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "web.beside";
    }

    @Override
    public When when() {
        return Job.daily(3, 50);
    }

    @Override
    public void run() {
        store.forget(clock.instant().minus(Duration.ofHours(1)));
    }
}
