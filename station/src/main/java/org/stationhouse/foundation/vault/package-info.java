/**
 * What must never be lost or changed unseen: the audit trail, keys, file bytes, number series, backups and the order journal.
 * Rooms above use {@code AuditTrail}, {@code RecordKeys} and {@code AgencyKeys} to prove and to encrypt, {@code FileBytes} for stored
 * bytes, {@code NumberSeries} for numbers, {@code Job} for work by the clock, {@code Alarm} for what a person must see,
 * {@code DiskState} before large writes, and describe their columns in a {@code Holding}.
 */
@ApplicationModule(
        id = "vault",
        allowedDependencies = {"kernel"})
@NullMarked
package org.stationhouse.foundation.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
