package org.stationhouse.desk.dispatch.complaint;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Looks every hour that each open personnel complaint has somebody who can work on it. */
@Component
class ComplaintJob implements Job {

    private static final int PART = 100;

    private final ComplaintHandling handling;

    ComplaintJob(ComplaintHandling handling) {
        this.handling = handling;
    }

    @Override
    public String name() {
        return "dispatch.complaints";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        long last = 0;
        do {
            last = handling.round(last, PART, Actor.program(name()));
        } while (last > 0);
    }
}
