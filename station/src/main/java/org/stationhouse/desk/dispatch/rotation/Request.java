package org.stationhouse.desk.dispatch.rotation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A request for a tow or another service.
 *
 * @param company who has the turn; null when nobody has
 * @param etaAt when it wants to be there; null until it accepts, or when it did not say
 * @param arrivedAt when it was there
 * @param madeBy sign-in name of who asked
 * @param version counts its changes
 */
public record Request(
        long id,
        PublicRef ref,
        New said,
        @Nullable Turn company,
        State state,
        @Nullable Instant etaAt,
        @Nullable Instant arrivedAt,
        Instant madeAt,
        String madeBy,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "dispatch.rotation";

    static final int LONGEST_WHAT = 300;
    static final int LONGEST_SAID = 300;

    /** Longest time to arrive that is taken, in minutes. */
    static final int LONGEST_ETA = 600;

    /** How it stands. */
    public enum State {
        OFFERED,
        ACCEPTED,
        ARRIVED,
        CANCELED,
        /** no company of the list was left */
        NONE;

        boolean open() {
            return this == OFFERED || this == ACCEPTED;
        }
    }

    /** What came of an offer. */
    public enum Outcome {
        ACCEPTED,
        NO_ANSWER,
        REFUSED,
        CANCELED
    }

    /** @param company id of the company on the list; null for one that the owner named @param phone empty when it is not known */
    public record Turn(@Nullable Long company, String name, String phone) {}

    /** The call that it belongs to. */
    public record Of(long id, PublicRef ref, String number) {}

    /**
     * What is asked for.
     *
     * @param what vehicle or work
     * @param place where the company must come to
     * @param owners why the owner's own company is called and not the next in turn; null for the rotation
     */
    public record New(
            Trade trade,
            String what,
            String place,
            @Nullable Of call,
            @Nullable String owners) {}
}
