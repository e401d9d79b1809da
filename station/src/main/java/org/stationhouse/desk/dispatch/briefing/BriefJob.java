package org.stationhouse.desk.dispatch.briefing;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Ends every hour what patrol was told long enough. */
@Component
class BriefJob implements Job {

    private final BriefDesk desk;

    BriefJob(BriefDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "dispatch.briefs";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        int ended;
        do {
            ended = desk.expire(Actor.program(name()));
        } while (ended > 0);
    }
}
