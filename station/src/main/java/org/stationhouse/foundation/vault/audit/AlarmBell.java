package org.stationhouse.foundation.vault.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.Alarm;

/** Rings an alarm of the audit at most once in ten minutes each (CJIS AU-5 asks for an hour), and writes it to the system's log. */
@Component
class AlarmBell {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmBell.class);
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final ApplicationEventPublisher events;
    private final Syslog syslog;
    private final Clock clock;
    private final Map<String, Instant> rung = new ConcurrentHashMap<>();

    AlarmBell(ApplicationEventPublisher events, Syslog syslog, Clock clock) {
        this.events = events;
        this.syslog = syslog;
        this.clock = clock;
    }

    void ring(String what, String sentence) {
        Instant now = clock.instant();
        Instant last = rung.put(what, now);
        if (last != null && now.isBefore(last.plus(QUIET)) && !now.isBefore(last)) {
            rung.put(what, last);
            return;
        }
        LOG.error("{}: {}", what, sentence);
        syslog.alarm(what + ": " + sentence);
        Thread.startVirtualThread(() -> publish(new Alarm(what, sentence)));
    }

    /** Apart from the act that failed, which may hold the connection that a listener needs. */
    private void publish(Alarm alarm) {
        try {
            events.publishEvent(alarm);
        } catch (RuntimeException e) {
            LOG.error("the alarm {} was heard by nobody", alarm.what(), e);
        }
    }
}
