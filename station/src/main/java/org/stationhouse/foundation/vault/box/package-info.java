/**
 * Encrypted streams, the keys that open them, and files that are wholly on the disk or not there: what every copy that leaves the house
 * is made of.
 */
@NamedInterface("box")
@NullMarked
package org.stationhouse.foundation.vault.box;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
