/**
 * Copies that outlive the machine: base copies of our own PostgreSQL with a continuous archive of its write-ahead log, recovery to
 * any second, the drill that proves it, and the {@code COPY} export between PostgreSQL versions and servers. Everything that leaves
 * the data folder is encrypted with a key of its own that is destroyed when it expires (SECURITY.md 6.1 R4, CJIS CP-9(8)).
 */
@NamedInterface("backup")
@NullMarked
package org.stationhouse.foundation.vault.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
