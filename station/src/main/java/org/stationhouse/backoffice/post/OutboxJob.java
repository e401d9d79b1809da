package org.stationhouse.backoffice.post;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/** Hands over what waits in the outbox. */
@Component
class OutboxJob implements Job {

    private final OutboxRound round;
    private final Carrier carrier;

    OutboxJob(OutboxRound round, Carrier carrier) {
        this.round = round;
        this.carrier = carrier;
    }

    @Override
    public String name() {
        return OutboxRound.JOB;
    }

    @Override
    public When when() {
        return Job.every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        round.run(carrier);
    }
}
