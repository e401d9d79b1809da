/** The database server: unpacks, starts, adopts, recovers and stops our own PostgreSQL, or connects to an external one. */
@NamedInterface("postgres")
@NullMarked
package org.stationhouse.foundation.vault.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
