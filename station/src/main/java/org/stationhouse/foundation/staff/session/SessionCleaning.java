package org.stationhouse.foundation.staff.session;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Job;

/** Deletes sessions that are over. */
@Component
class SessionCleaning implements Job {

    private final SessionStore sessions;

    SessionCleaning(SessionStore sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "staff.sessions";
    }

    @Override
    public When when() {
        return Job.every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        sessions.cleanUp();
    }
}
