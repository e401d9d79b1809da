package org.stationhouse.desk.dispatch.visitor;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Looks every hour for visitors and badges of an earlier day. */
@Component
class VisitorJob implements Job {

    private final VisitorRound round;

    VisitorJob(VisitorRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "dispatch.visitors";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        round.round(Actor.program(name()));
    }
}
