package org.stationhouse.foundation.vault.audit;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AuditReview;
import org.stationhouse.foundation.vault.Job;

/** Reminds each morning of a weekly review that nobody signed off (CJIS AU-6). */
@Component
class ReviewJob implements Job {

    private final AuditReview review;
    private final AlarmBell alarms;

    ReviewJob(AuditReview review, AlarmBell alarms) {
        this.review = review;
        this.alarms = alarms;
    }

    @Override
    public String name() {
        return "vault.review";
    }

    @Override
    public When when() {
        return Job.daily(6, 0);
    }

    @Override
    public void run() {
        review.overdue()
                .ifPresent(week -> alarms.ring(
                        "audit.review-overdue",
                        "The audit trail of the week of " + week.monday()
                                + " was not reviewed: an auditor must sign it off."));
    }
}
