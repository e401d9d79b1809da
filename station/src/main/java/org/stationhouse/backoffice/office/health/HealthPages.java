package org.stationhouse.backoffice.office.health;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stationhouse.foundation.staff.Needs;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.JobBoard;

/** Everything that {@code doctor} says, the worst first, and the program's own work. */
@Controller
class HealthPages {

    private final Health health;
    private final JobBoard jobs;

    HealthPages(Health health, JobBoard jobs) {
        this.health = health;
        this.jobs = jobs;
    }

    @GetMapping("/health")
    @Needs("office.health.open")
    String show(Model model) {
        model.addAttribute(
                "rows",
                health.rows().stream()
                        .sorted(Comparator.comparing(Health.Row::state).reversed())
                        .toList());
        model.addAttribute("jobs", jobs.standings());
        return "backoffice/office/health/show";
    }
}
