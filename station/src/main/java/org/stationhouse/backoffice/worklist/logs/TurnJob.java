package org.stationhouse.backoffice.worklist.logs;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Every few minutes: what is to be done again becomes a task. */
@Component
class TurnJob implements Job {

    private final Turns turns;

    TurnJob(Turns turns) {
        this.turns = turns;
    }

    @Override
    public String name() {
        return "worklist.turns";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        turns.begin(Actor.program(name()));
    }
}
