package org.stationhouse.desk.dispatch.unit;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A unit from going on duty until going off; the same call sign on another day is another record.
 *
 * @param callSign as called on the radio, capitals
 * @param onAt since when on duty
 * @param offAt until when; null while on duty
 * @param statusAt since when the unit stands as it stands
 * @param checkedAt when somebody last asked how it is; null when not since it arrived
 * @param priority of the call that it is on; null when on none
 * @param version counts its changes
 */
public record Unit(
        long id,
        PublicRef ref,
        String callSign,
        Crew crew,
        Instant onAt,
        @Nullable Instant offAt,
        UnitStatus status,
        Instant statusAt,
        @Nullable Instant checkedAt,
        @Nullable Integer priority,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "dispatch.unit";

    static final int LONGEST_SIGN = 12;
    static final int LONGEST_OFFICERS = 120;
    static final int LONGEST_VEHICLE = 40;
    static final int LONGEST_BEAT = 20;
    static final int LONGEST_SAID = 200;

    static final String CALL_SIGN = "[A-Za-z0-9-]+";

    private static final Pattern SIGN = Pattern.compile(CALL_SIGN);

    /**
     * Who and what a unit is.
     *
     * @param officers names or sign-in names, as said
     * @param vehicle number of the vehicle; null on foot
     * @param beat null for none
     */
    public record Crew(
            String officers,
            @Nullable String vehicle,
            @Nullable String beat) {}

    /** The call that a unit is on. */
    public record OnCall(long id, PublicRef ref, String number) {}

    public Unit {
        if (callSign.length() > LONGEST_SIGN || !SIGN.matcher(callSign).matches()) {
            throw new IllegalArgumentException("A call sign is letters, digits and hyphens, at most 12.");
        }
    }

    /** A call sign as it is kept. */
    static String sign(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }
}
