package org.stationhouse.foundation.staff;

/** Where a sign-in stands after a step. */
public sealed interface SignInStep {

    /** The person is in. */
    record Open(SignedIn who) implements SignInStep {}

    /** The first proof was right; the code comes next. */
    record NeedsCode() implements SignInStep {}

    /** The proofs were right, but a password or code app has to be bound first. */
    record NeedsBinding() implements SignInStep {}

    record Failed(Why why) implements SignInStep {}

    /** Why it went no further; the same for a name that nobody has. */
    enum Why {
        /** the notice before sign-in was not acknowledged in this session (CJIS AC-8) */
        NOTICE,
        /** name, password or code is not right */
        WRONG,
        /** too many failures: locked until somebody releases it */
        LOCKED,
        /** nothing from this terminal is looked at for a while, whatever the name */
        TOO_MANY,
        /** the first step was too long ago, begin again */
        OVER,
        /** the passkey is older than a year and has to be made anew (CJIS IA-5) */
        AGED
    }
}
