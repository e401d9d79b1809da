package org.stationhouse.desk.dispatch.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What happened with a turn.
 *
 * @param step word of what happened, as in the messages under {@code dispatch.rotation.step}
 * @param company name on that day; null when no company was left
 * @param passes whether the turn is used up by it; null for what has no say in that
 * @param said reason or time to arrive
 * @param request reference of the request; null for a change of the list
 * @param call number of its call
 */
public record TurnLine(
        long id,
        Instant at,
        String by,
        String step,
        @Nullable Trade trade,
        @Nullable String company,
        @Nullable Boolean passes,
        @Nullable String said,
        @Nullable PublicRef request,
        @Nullable String call) {}
