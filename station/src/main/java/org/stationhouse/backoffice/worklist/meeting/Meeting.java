package org.stationhouse.backoffice.worklist.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A meeting or briefing.
 *
 * @param at when it begins
 * @param agenda what is to be talked about, a point a line
 * @param minutes what was, empty until it is written
 * @param version counts its changes
 */
public record Meeting(
        long id,
        PublicRef ref,
        String title,
        Instant at,
        @Nullable String place,
        String agenda,
        String minutes,
        State state,
        String madeBy,
        int version) {

    /** Kind of record in audit lines and in the search. */
    public static final String KIND = "worklist.meeting";

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_PLACE = 120;
    public static final int LONGEST_TEXT = 20_000;

    /** How far it is: what is planned is closed with its minutes, or canceled. */
    public sealed interface State {

        record Planned() implements State {}

        record Closed(Instant at, String by) implements State {}

        record Canceled(Instant at, String by, String why) implements State {}

        /** As the database and the messages call it. */
        default String word() {
            return switch (this) {
                case Planned it -> "PLANNED";
                case Closed it -> "CLOSED";
                case Canceled it -> "CANCELED";
            };
        }
    }

    public enum Presence {
        INVITED,
        PRESENT,
        EXCUSED,
        ABSENT
    }

    /** Somebody who is to be there. */
    public record Person(Owner.Person who, Presence presence) {}

    /** What is said of a meeting before it. */
    public record Plan(String title, Instant at, @Nullable String place, String agenda) {}
}
