package org.stationhouse.backoffice.post;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.NoRoom;

/**
 * Tells the administrator of an alarm by e-mail too, once an hour for each kind: that there is one, not what it says. It must not break
 * the act that raised it, nor be lost with it.
 */
@Component
class AlarmMail {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmMail.class);

    private final Outbox outbox;
    private final Carrier carrier;
    private final TransactionTemplate apart;
    private final Clock clock;

    AlarmMail(Outbox outbox, Carrier carrier, PlatformTransactionManager transactions, Clock clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @EventListener
    void hear(Alarm alarm) {
        String key = "post.alarm:" + alarm.what() + ":" + clock.instant().truncatedTo(ChronoUnit.HOURS);
        var mail = new Mail(Wording.ALARM, null, "/");
        try {
            carrier.alarmsTo()
                    .ifPresent(to -> apart.executeWithoutResult(
                            state -> outbox.send(key, mail, to, Locale.ENGLISH, Actor.program("post.alarm"))));
        } catch (DataAccessException | TransactionException | NoRoom e) {
            LOG.error("alarm {} could not be put into the outbox", alarm.what(), e);
        }
    }
}
