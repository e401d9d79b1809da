package org.stationhouse.foundation.vault.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.Job;
import org.stationhouse.ledger.Report;

/** Checks the whole audit trail against its anchors each night (CJIS SI-7: weekly or automated); what does not fit is an alarm. */
@Component
class VerifyJob implements Job {

    private final AuditProof proof;
    private final AuditTrail audit;
    private final AlarmBell alarms;
    private final TransactionTemplate transaction;

    VerifyJob(AuditProof proof, AuditTrail audit, AlarmBell alarms, PlatformTransactionManager transactions) {
        this.proof = proof;
        this.audit = audit;
        this.alarms = alarms;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "vault.verify";
    }

    @Override
    public When when() {
        return Job.daily(3, 30);
    }

    @Override
    public void run() {
        Report report = proof.verify(List.of());
        complaint(report).ifPresent(sentence -> alarms.ring("audit.changed", sentence));
        Actor program = Actor.program(name());
        Act act = report.bad() == 0
                ? Act.done("vault.audit.verify", program)
                : Act.failed("vault.audit.verify", program, report.bad() + " findings");
        transaction.executeWithoutResult(status -> audit.write(act.count(report.rows())));
    }

    /** The sentence of the alarm, empty when the trail is whole. */
    static Optional<String> complaint(Report report) {
        return report.bad() == 0
                ? Optional.empty()
                : Optional.of("The audit trail is not as it was written: " + report.bad() + " findings, first: "
                        + report.findings().getFirst().sentence()
                        + " Run stationhouse verify, and keep the server as it is until it is looked into.");
    }
}
