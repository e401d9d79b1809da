package org.stationhouse.desk.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open call and how long it has stood as it stands.
 *
 * @param call the call
 * @param minutes whole minutes since its last step
 * @param late minutes over the goal of its state, null while within it
 */
public record Waits(Call call, long minutes, @Nullable Long late) {

    static Waits of(Call call, Instant now) {
        Instant due = CallStates.SHIPPED.due(call);
        return new Waits(
                call,
                Math.max(0, Duration.between(call.since(), now).toMinutes()),
                due != null && now.isAfter(due) ? Duration.between(due, now).toMinutes() : null);
    }

    static List<Waits> of(List<Call> calls, Instant now) {
        return calls.stream().map(call -> of(call, now)).toList();
    }
}
