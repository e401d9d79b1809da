package org.stationhouse.foundation.vault.disk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.DiskState;

/** Writes into the audit trail since when nothing could be saved, and from when on again. */
@Component
class DiskDiary {

    private static final Actor WATCH = Actor.program("vault.disk");

    private final AuditTrail audit;

    DiskDiary(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void turned(DiskState.Turned turned) {
        audit.writeApart(Act.done(turned.readOnly() ? "vault.disk.full" : "vault.disk.room", WATCH)
                .because(turned.sentence()));
    }
}
