package org.stationhouse.foundation.jurisdiction.clock;

import java.util.ArrayList;
import java.util.List;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;
import org.stationhouse.foundation.jurisdiction.law.Rule;

/** What one clock says: its date, or why it has none yet. Rule and edition go with it for good. */
public sealed interface Due {

    Rule rule();

    LawClock clock();

    /** Every step, in order. */
    List<Step> why();

    /**
     * It has a date.
     *
     * @param warns whether it is unverified: it warns and never refuses, blocks or purges
     */
    record Fixed(Rule rule, LawClock clock, Deadline at, boolean warns, List<Step> why) implements Due {
        public Fixed {
            why = List.copyOf(why);
        }

        public Fixed and(Step step) {
            var more = new ArrayList<>(why);
            more.add(step);
            return new Fixed(rule, clock, at, warns, more);
        }
    }

    /** It waits for events that are not known yet. */
    record Waiting(Rule rule, LawClock clock, List<EventId> missing, List<Step> why) implements Due {
        public Waiting {
            missing = List.copyOf(missing);
            why = List.copyOf(why);
        }
    }

    /** It opens only when a reason is recorded. @param codes one of which it must be, none when it may be any */
    record Unopened(Rule rule, LawClock clock, List<ReasonCode> codes, List<Step> why) implements Due {
        public Unopened {
            codes = List.copyOf(codes);
            why = List.copyOf(why);
        }
    }

    /** It stands still. @param left days or minutes that remain from the moment it goes on */
    record Standing(Rule rule, LawClock clock, String state, long left, List<Step> why) implements Due {
        public Standing {
            why = List.copyOf(why);
        }
    }
}
