package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a step.
 *
 * @param at when it happened, null for now
 * @param unit which unit, for a dispatch
 * @param disposition how it ended, for a clearance
 * @param reason why, for a cancellation or to reopen
 */
public record StepSaid(
        @Nullable Instant at,
        @Nullable String unit,
        @Nullable Disposition disposition,
        @Nullable String reason) {

    public static final int LONGEST_UNIT = 40;
    public static final int LONGEST_REASON = 500;

    public static StepSaid now() {
        return new StepSaid(null, null, null, null);
    }

    public static StepSaid unit(String unit) {
        return new StepSaid(null, unit, null, null);
    }

    public static StepSaid ended(Disposition disposition) {
        return new StepSaid(null, null, disposition, null);
    }

    public static StepSaid because(String reason) {
        return new StepSaid(null, null, null, reason);
    }
}
