package org.stationhouse.desk.dispatch.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which units, those of earlier days too; null where nothing is asked.
 *
 * @param text a call sign, or part of a name, a vehicle or a beat
 * @param duty {@code ON} or {@code OFF}
 * @param from went on duty at or after
 * @param until went on duty before
 */
record UnitFilter(
        @Nullable String text,
        @Nullable String duty,
        @Nullable Instant from,
        @Nullable Instant until) {}
