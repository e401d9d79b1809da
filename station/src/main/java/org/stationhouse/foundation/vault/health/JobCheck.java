package org.stationhouse.foundation.vault.health;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;
import org.stationhouse.foundation.vault.JobBoard;

/** The program's own work by the clock. */
@Component
class JobCheck implements Health.Check {

    private static final String JOBS = "vault.health.jobs";

    private final JobBoard board;

    JobCheck(JobBoard board) {
        this.board = board;
    }

    @Override
    public List<Finding> look() {
        List<JobBoard.Standing> all = board.standings();
        List<String> failing = all.stream()
                .filter(job -> job.failures() > 0)
                .map(job -> job.name() + " (" + job.failures() + ")")
                .toList();
        return List.of(
                failing.isEmpty()
                        ? Finding.ok(JOBS, "vault.health.jobs.ok", all.size())
                        : Finding.warn(JOBS, "vault.health.jobs.failing", String.join(", ", failing)));
    }
}
