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

    /** A passkey has to answer within this after it was asked; agency's choice. */
    public static final Duration PASSKEY_CHALLENGE = Duration.ofMinutes(5);

    /** What is older than this opens nothing more and is bound anew: password, code app, passkey (IA-5: refreshed annually). */
    public static final Duration AUTHENTICATOR = Duration.ofDays(365);

    /** Between the first and the second proof of a sign-in; agency's choice. */
    public static final Duration HALF_SIGN_IN = Duration.ofMinutes(10);

    /** Every account is reviewed again after this (AC-2: at least annually). */
    public static final Duration REVIEW = Duration.ofDays(365);

    /** A restricted record is open to who broke the glass for this long (DESIGN, SECURITY 3.4). */
    public static final Duration GLASS = Duration.ofMinutes(60);

    /** A broken glass is reviewed within this, then it stays red (SECURITY 3.4). */
    public static final Duration GLASS_REVIEW = Duration.ofDays(7);

    /** The list of banned passwords is looked over again after this (IA-5(1)(a): every quarter). */
    public static final Duration BANNED_WORDS = Duration.ofDays(92);
}
