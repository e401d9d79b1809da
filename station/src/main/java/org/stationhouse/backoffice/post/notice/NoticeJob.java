package org.stationhouse.backoffice.post.notice;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Reminds of notices that are due. */
@Component
class NoticeJob implements Job {

    private final NoticeReminders reminders;

    NoticeJob(NoticeReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "post.notices";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(30));
    }

    @Override
    public void run() {
        reminders.remind(Actor.program(name()));
    }
}
