package org.stationhouse.backoffice.master.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that may be meant.
 *
 * @param spot which; null for a street alone, which is no place yet
 * @param label as the screen says it: {@code 6360 Fountain Sq Dr}
 * @param unit apartment or the like as typed, empty for none
 * @param named common name by which it was found, empty for none
 * @param beat null when the street file does not say
 * @param district reporting district, null when the street file does not say
 * @param points how much speaks for it
 * @param reasons what differs from what was typed, and what to beware of; none when it was typed exactly so
 */
record Match(
        @Nullable Spot spot,
        String label,
        String unit,
        String named,
        @Nullable String beat,
        @Nullable String district,
        int points,
        List<Reason> reasons) {

    /** Less speaks for it than this: it is offered, and never taken unasked. */
    static final int SURE = 70;

    /** So much more must speak for the best than for the next. */
    static final int APART = 8;

    Match {
        reasons = List.copyOf(reasons);
    }

    /** Why it is offered although it was typed otherwise. @param said what the sentence names */
    record Reason(Why why, String said) {}

    /** Each has its sentence in the messages under {@code master.place.why}. */
    enum Why {
        /** The name in use is another one of the same street. */
        ALIAS(false),
        /** The street was called so before. */
        FORMER(false),
        /** One or two letters differ. */
        SPELLING(false),
        /** The name goes on. */
        BEGINS(false),
        WAY_ADDED(false),
        WAY_OTHER(false),
        TYPE_ADDED(false),
        TYPE_OTHER(false),
        /** Words behind the street were passed over. */
        PASSED_OVER(false),
        /** The street has numbers, and not this one. */
        OUT_OF_RANGE(true),
        /** Both streets are there; that they meet is not known. */
        NO_CORNER(true),
        /** A street without a number or a cross street is no place. */
        NO_NUMBER(true);

        private final boolean warns;

        Why(boolean warns) {
            this.warns = warns;
        }

        boolean warns() {
            return warns;
        }
    }

    boolean has(Why why) {
        return reasons.stream().anyMatch(it -> it.why() == why);
    }

    /** Whether it may be taken when nothing else is nearly as good. */
    boolean sure() {
        return spot != null && points >= SURE && !has(Why.NO_CORNER);
    }
}
