/**
 * Proof that can be checked by anybody: canonical audit rows, the RFC 6962 Merkle tree over them, signed checkpoints
 * as C2SP tlog-checkpoint text, the export file and the offline {@link org.stationhouse.ledger.Verifier}.
 *
 * <p>No dependencies and Java 17, so that the other side's expert can run the verifier with what is at hand.
 */
@NullMarked
package org.stationhouse.ledger;

import org.jspecify.annotations.NullMarked;
