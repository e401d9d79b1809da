package org.stationhouse.foundation.jurisdiction.clock;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/**
 * How long something is kept, held or waited for.
 *
 * @param provision retention, hold, limitation or waiting period
 * @param day last day of the period, or the day of the event until which it is kept; null while that is not known, or for no end at all
 * @param missing events that are waited for, none when the day is known or there is no end
 * @param warns whether it is unverified: nothing is purged by it
 */
public record Term(Rule rule, Provision provision, @Nullable LocalDate day, List<EventId> missing, boolean warns) {

    public Term {
        missing = List.copyOf(missing);
    }

    /** Whether no time ever ends it. */
    public boolean endless() {
        return day == null && missing.isEmpty();
    }
}
