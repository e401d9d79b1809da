package org.stationhouse.foundation.vault;

import java.time.ZoneId;

/** The time zone that the agency's people read and type times in. */
public interface AgencyZone {

    /** UTC before set-up. */
    ZoneId zone();
}
