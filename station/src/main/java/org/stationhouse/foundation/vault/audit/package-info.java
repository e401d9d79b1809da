/**
 * How the audit trail is kept: its lines, the values beside them, the sealer with its Merkle tree and signed checkpoints, the
 * anchors outside the database, the reserve for a full disk, and the check of it all.
 */
@NullMarked
package org.stationhouse.foundation.vault.audit;

import org.jspecify.annotations.NullMarked;
