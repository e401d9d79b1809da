package org.stationhouse.backoffice.worklist.law;

import java.time.Instant;
import org.stationhouse.foundation.jurisdiction.clock.Told;

/** What was told of a matter, when and by whom. */
public record ToldLine(Instant at, String by, Told told) {}
