package org.stationhouse.desk.dispatch.info;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Asks newcomers for what must be read where they work. */
@Component
class ReadingJob implements Job {

    private final Readings readings;

    ReadingJob(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return "dispatch.readings";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        readings.round(Actor.program(name()));
    }
}
