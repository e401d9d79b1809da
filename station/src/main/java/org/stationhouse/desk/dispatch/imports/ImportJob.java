package org.stationhouse.desk.dispatch.imports;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Looks every minute for runs that nobody works on any more. */
@Component
class ImportJob implements Job {

    private final RunKeeper keeper;

    ImportJob(RunKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return "dispatch.imports";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        keeper.settle(Actor.program(name()));
    }
}
