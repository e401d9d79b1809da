package org.stationhouse.desk.dispatch.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A line of the radio and status log. Lines are only added.
 *
 * @param by sign-in name of who wrote it
 * @param unit reference of the unit, null for a line of none
 * @param callSign its call sign, null for none
 * @param did what the unit did: a word of {@link UnitStep}, {@code ON} or {@code CREW}; null for something said only
 * @param said what was said; null where it was done without a word
 * @param call the call that it was about; null for none
 */
public record RadioLine(
        long id,
        Instant at,
        String by,
        @Nullable PublicRef unit,
        @Nullable String callSign,
        @Nullable String did,
        @Nullable String said,
        Unit.@Nullable OnCall call) {

    /** Kind of record in audit lines. */
    public static final String KIND = "dispatch.radio";

    /** When a unit goes on duty. */
    static final String ON = "ON";

    /** When its officers, vehicle or beat are put right; what stood before is said. */
    static final String CREW = "CREW";

    static final int LONGEST = 500;
}
