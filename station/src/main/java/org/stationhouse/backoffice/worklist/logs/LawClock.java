package org.stationhouse.backoffice.worklist.logs;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/**
 * Which clocks of law the entries of a log start, and what stops them.
 *
 * @param event that an entry tells of
 * @param rules those rules started by it that concern the log; all of them when empty
 * @param from key of the field that says when it happened, null for the time of the entry
 * @param until key of the field that says, once it is filled in, that it was done; null where closing the entry says so
 */
public record LawClock(
        EventId event,
        Set<RuleId> rules,
        @Nullable String from,
        @Nullable String until) {

    public LawClock {
        rules = Set.copyOf(rules);
    }
}
