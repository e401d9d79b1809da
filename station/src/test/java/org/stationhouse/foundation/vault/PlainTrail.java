package org.stationhouse.foundation.vault;

import org.stationhouse.foundation.vault.audit.AuditWriter;

/** The audit trail without Spring, for tests of what lies below it. */
public final class PlainTrail {

    private PlainTrail() {}

    public static AuditTrail of(AuditWriter writer) {
        return new AuditTrail(writer);
    }
}
