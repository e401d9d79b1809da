package org.stationhouse.foundation.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * One thing that a person proves himself with, and since when. The history of an account keeps all of them (CJIS IA-5).
 *
 * @param label what the person calls it, empty where there can be only one
 * @param boundBy sign-in name of who bound it
 * @param endedAt null while it can be used
 * @param endedWhy message key
 */
public record Authenticator(
        long id,
        PublicRef ref,
        long account,
        Kind kind,
        String label,
        Instant boundAt,
        String boundBy,
        @Nullable Instant endedAt,
        @Nullable String endedWhy) {

    /** What it is. */
    public enum Kind {
        /** a code on paper for the first sign-in, from an administrator */
        SLIP,
        PASSWORD,
        /** an app that shows a new code every 30 seconds */
        CODE_APP,
        /** a sheet of codes for the day when the phone is lost */
        RECOVERY_CODES,
        /** a key in a device or token, opened by touch or PIN */
        PASSKEY
    }

    public boolean inUse() {
        return endedAt == null;
    }
}
