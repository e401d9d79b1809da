package org.stationhouse.desk.dispatch.contact;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Job;

/** Makes contacts of what came in by the public site. */
@Component
class WebContactJob implements Job {

    private final WebContacts contacts;

    WebContactJob(WebContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "dispatch.web";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofSeconds(20));
    }

    @Override
    public void run() {
        Actor program = Actor.program(name());
        boolean more = true;
        while (more) {
            more = contacts.take(program).isPresent();
        }
    }
}
