package org.stationhouse.foundation.staff;

import java.time.Duration;

/** The time limits of access, each with the rule that sets it (CJIS Security Policy 5.9.5). */
public final class Timers {

    private Timers() {}

    /** A temporary or emergency account ends after this (AC-2(2)). */
    public static final Duration TEMPORARY_ACCOUNT = Duration.ofHours(72);

    /** An account unused for this long is disabled (AC-2(3)). */
    public static final Duration UNUSED_ACCOUNT = Duration.ofDays(90);

    /** A session lives this long at most, then the person signs in again (IA-5, IA-11: 12 hours). */
    public static final Duration SESSION = Duration.ofHours(12);

    /** Without input for this long a session is locked (AC-11: at most 30 minutes). */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** A session locked for this long ends (SC-10: one hour). */
    public static final Duration LOCKED = Duration.ofMinutes(60);

    /** Input is noted at most this often; a session is locked early by no more than this. */
    public static final Duration INPUT_GRAIN = Duration.ofSeconds(15);

    /** A proof of identity is fresh for this long (IA-11, privileged functions; agency's choice within the policy). */
    public static final Duration PROOF = Duration.ofMinutes(5);
}
