package org.stationhouse.desk.dispatch.unit;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A line of the radio and status log. Lines are only added: one that is wrong is corrected by another.
 *
 * @param by sign-in name of who wrote it
 * @param unit reference of the unit, null for a line of none
 * @param callSign its call sign, null for none
 * @param did what the unit did: a word of {@link UnitStep}, {@code ON} or {@code CREW}; null for something said only
 * @param said what was said; null where it was done without a word
 * @param call the call that it was about; null for none
 * @param corrects when the line was written that this one corrects; null for none
 * @param corrected whether another corrects this one
 */
public record RadioLine(
        long id,
        Instant at,
        String by,
        @Nullable PublicRef unit,
        @Nullable String callSign,
        @Nullable String did,
        @Nullable String said,
        Unit.@Nullable OnCall call,
        @Nullable Instant corrects,
        boolean corrected) {

    /** Kind of record in audit lines. */
    public static final String KIND = "dispatch.radio";

    /** When a unit goes on duty. */
    static final String ON = "ON";

    /** When its officers, vehicle or beat are put right; what stood before is said. */
    static final String CREW = "CREW";

    static final int LONGEST = 500;

    /** Whether it may be corrected: what was said, and not twice. What a unit did is put right at its call. */
    public boolean correctable() {
        return did == null && !corrected;
    }

    /** As it would be typed. */
    String typed() {
        return Stream.of(callSign, call == null ? null : call.number(), said)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
