package org.stationhouse.desk.reports.distribution;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/** Hands over what is to be distributed. */
@Component
class DistributionJob implements Job {

    private final DistributionRound round;
    private final List<Courier> couriers;

    DistributionJob(DistributionRound round, List<Courier> couriers) {
        this.round = round;
        this.couriers = couriers;
    }

    @Override
    public String name() {
        return DistributionRound.JOB;
    }

    @Override
    public When when() {
        return Job.every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        round.run(couriers);
    }
}
