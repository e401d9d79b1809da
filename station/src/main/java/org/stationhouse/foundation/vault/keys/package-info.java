/**
 * Keys: the agency's master key in the keys folder, the agency's own keys and the keys of single records wrapped by it, rotation,
 * escrow in two halves, loss drill (CJIS SC-12, SC-28).
 */
@NamedInterface("keys")
@NullMarked
package org.stationhouse.foundation.vault.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
