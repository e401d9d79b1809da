package org.stationhouse.desk.dispatch.later;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.desk.dispatch.CallSchedule;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Brings every half minute into the open list what is due. */
@Component
class ComeJob implements Job {

    private final CallSchedule schedule;

    ComeJob(CallSchedule schedule) {
        this.schedule = schedule;
    }

    @Override
    public String name() {
        return "dispatch.later";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofSeconds(30));
    }

    @Override
    public void run() {
        int came;
        do {
            came = schedule.bringIn(Actor.program(name()));
        } while (came > 0);
    }
}
