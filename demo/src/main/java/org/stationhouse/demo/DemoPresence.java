package org.stationhouse.demo;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/**
 * Invented people do not sign in: where the demonstration runs for months, each would count as unused after 90 days and be disabled
 * (CJIS AC-2(3)). They are said to be present twice a day, which only a demonstration allows.
 */
@Component
class DemoPresence implements Job {

    private final DemoStaff staff;

    DemoPresence(DemoStaff staff) {
        this.staff = staff;
    }

    @Override
    public String name() {
        return "demo.presence";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofHours(12));
    }

    @Override
    public void run() {
        staff.present();
    }
}
