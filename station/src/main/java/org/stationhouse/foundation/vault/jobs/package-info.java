/** The table of the program's own work. The schedule itself is set up in {@code org.stationhouse}. */
@NullMarked
package org.stationhouse.foundation.vault.jobs;

import org.jspecify.annotations.NullMarked;
