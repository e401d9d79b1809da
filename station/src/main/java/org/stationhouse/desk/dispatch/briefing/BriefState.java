package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a short record stands. Which step leads from where to where is data: {@code dispatch/brief-steps.csv}. */
public sealed interface BriefState {

    /** Patrol is told of it until its day. */
    record Open() implements BriefState {}

    /** @param did what was done */
    record Handled(Instant at, String by, String did) implements BriefState {}

    /** Its day is over. */
    record Expired(Instant at) implements BriefState {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Open it -> "OPEN";
            case Handled it -> "HANDLED";
            case Expired it -> "EXPIRED";
        };
    }

    /** What the step that led here said; null where it says nothing. */
    default @Nullable String words() {
        return switch (this) {
            case Handled it -> it.did();
            case Open it -> null;
            case Expired it -> null;
        };
    }
}
