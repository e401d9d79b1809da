/**
 * What must never be lost or changed unseen: the audit trail, keys, file bytes, number series, backups and the order journal.
 */
@ApplicationModule(
        id = "vault",
        allowedDependencies = {"kernel"})
@NullMarked
package org.stationhouse.foundation.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
