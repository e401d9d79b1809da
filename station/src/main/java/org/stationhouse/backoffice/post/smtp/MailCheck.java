package org.stationhouse.backoffice.post.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.post.OutboxStanding;
import org.stationhouse.foundation.vault.Health;
import org.stationhouse.foundation.vault.Health.Finding;

/** Whether e-mail leaves the house. */
@Component
class MailCheck implements Health.Check {

    private static final String MAIL = "post.health";

    /** So long a mail server may be away before somebody should look. */
    private static final Duration LONG = Duration.ofHours(1);

    private final MailServerStore servers;
    private final OutboxStanding outbox;
    private final Clock clock;

    MailCheck(MailServerStore servers, OutboxStanding outbox, Clock clock) {
        this.servers = servers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        Optional<MailServer> server = servers.find().map(MailServerStore.Kept::server);
        int uneven = outbox.uneven();
        if (uneven > 0) {
            return List.of(Finding.bad(MAIL, "post.health.uneven", uneven));
        }
        if (server.isEmpty()) {
            return List.of(Finding.warn(MAIL, "post.health.none"));
        }
        if (!server.get().onDuty()) {
            return List.of(Finding.warn(MAIL, "post.health.off"));
        }
        Instant now = clock.instant();
        Optional<Instant> oldest = outbox.oldestPending().filter(at -> at.isBefore(now.minus(LONG)));
        return List.of(
                oldest.isPresent()
                        ? Finding.warn(
                                MAIL,
                                "post.health.waits",
                                Duration.between(oldest.get(), now).toHours())
                        : Finding.ok(MAIL, "post.health.ok", server.get().host()));
    }
}
