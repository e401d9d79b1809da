package org.stationhouse.foundation.jurisdiction.clock;

import java.time.Instant;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** One thing that is told of a matter. Told again it takes the place of what was told before. */
public sealed interface Told {

    record Happened(EventId event, When when) implements Told {}

    /** It will not happen any more. */
    record Never(EventId event) implements Told {}

    /** It was told by mistake. */
    record TakenBack(EventId event) implements Told {}

    /** A state began during which clocks stand still. */
    record Stands(String state, Instant from) implements Told {}

    /** The state ended. */
    record GoesOn(String state, Instant until) implements Told {}

    /** A reason was recorded that opens a fallback or an extension. */
    record Because(String reason) implements Told {}

    /** What the rule asks was done. @param how in words */
    record Acted(RuleId rule, String how) implements Told {}
}
