package org.stationhouse.backoffice.master;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/** Each night the search stops to say what was said of yesterday only: warnings that ended leave it, those that began come in. */
@Component
class TurningJob implements Job {

    /** Nights that may have been missed. */
    private static final int BACK = 30;

    private final List<Turning> indices;
    private final IndexClock clock;

    TurningJob(List<Turning> indices, IndexClock clock) {
        this.indices = indices;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "master.turning";
    }

    @Override
    public When when() {
        return Job.daily(0, 5);
    }

    @Override
    public void run() {
        LocalDate today = clock.today();
        indices.forEach(it -> it.turned(today.minusDays(BACK), today));
    }
}
