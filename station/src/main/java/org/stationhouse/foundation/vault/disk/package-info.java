/**
 * Room on the disks. The house watches each file system that it writes to and becomes read-only at a margin; ballast, a file that holds
 * nothing, is given up when the disk fills all the same, so that the database can finish and end in order.
 */
@NullMarked
package org.stationhouse.foundation.vault.disk;

import org.jspecify.annotations.NullMarked;
