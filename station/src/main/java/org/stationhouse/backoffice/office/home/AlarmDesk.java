package org.stationhouse.backoffice.office.home;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Keeps the alarms until a person has seen to them (CJIS AU-5). The system's log has each of them in any case. */
@Service
class AlarmDesk {

    private static final Logger LOG = LoggerFactory.getLogger("stationhouse.alarm");

    private final AlarmStore alarms;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final TransactionTemplate apart;
    private final Clock clock;

    AlarmDesk(
            AlarmStore alarms,
            AccessPolicy policy,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.alarms = alarms;
        this.policy = policy;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** An alarm must not break the act that raised it, nor be lost with it: it has a transaction of its own. */
    @EventListener
    void hear(Alarm alarm) {
        LOG.error("ALARM {}: {}", alarm.what(), alarm.sentence());
        try {
            apart.executeWithoutResult(state -> alarms.raise(alarm, clock.instant()));
        } catch (DataAccessException | TransactionException e) {
            LOG.error("ALARM {} could not be kept for the home page", alarm.what(), e);
        }
    }

    @Transactional(readOnly = true)
    List<AlarmNote> open(Actor actor) {
        policy.require(actor, "office.alarm.list");
        return alarms.open();
    }

    /** @throws SomeoneElseSaved when somebody else has seen to it already */
    @Transactional(propagation = Propagation.REQUIRED)
    void see(long id, Actor actor) {
        policy.require(actor, "office.alarm.see");
        if (alarms.see(id, actor.name(), clock.instant()) == 0) {
            throw new SomeoneElseSaved("the alarm");
        }
        audit.write(Act.done("office.alarm.see", actor).on("office.alarm", Long.toString(id)));
    }
}
