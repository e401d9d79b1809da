package org.stationhouse.foundation.web;

import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/** Forgets, each night, the posts that nobody will send again. */
@Component
class InboxJob implements Job {

    private final Inbox inbox;

    InboxJob(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "web.inbox";
    }

    @Override
    public When when() {
        return Job.daily(3, 40);
    }

    @Override
    public void run() {
        inbox.forgetOld();
    }
}
