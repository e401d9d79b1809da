package org.stationhouse.desk.dispatch.noreport;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Tells the supervisors every ten minutes of reports that became late. */
@Component
class NoReportJob implements Job {

    private final NoReportDesk desk;

    NoReportJob(NoReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "dispatch.noreports";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        int told;
        do {
            told = desk.round(Actor.program(name()));
        } while (told > 0);
    }
}
