/**
 * Logs and recurring duties that the agency defines for itself, without a programmer: what is written in them, who writes and reads,
 * when an entry must be answered, and which turns of a duty are due (PST-25).
 */
@NamedInterface("logs")
@NullMarked
package org.stationhouse.backoffice.worklist.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
