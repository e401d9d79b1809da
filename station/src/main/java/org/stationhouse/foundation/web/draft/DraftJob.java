package org.stationhouse.foundation.web.draft;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Job;

/** Ends, each night, the drafts that were given up, and forgets those that have ended. */
@Component
class DraftJob implements Job {

    private final DraftDesk drafts;

    DraftJob(DraftDesk drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "web.draft";
    }

    @Override
    public When when() {
        return Job.daily(3, 45);
    }

    @Override
    public void run() {
        while (drafts.tidy(Act.MOST_REFS) == Act.MOST_REFS) {}
    }
}
