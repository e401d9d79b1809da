package org.stationhouse.backoffice.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a delivery is. What is pending is taken, refused, given up or called back; none of these ends again. */
public sealed interface DeliveryState {

    /**
     * @param tries so far
     * @param nextAt when it is tried next
     * @param underwayUntil until when it may be in the hands of the mail server, null when it is not
     */
    record Pending(int tries, Instant nextAt, @Nullable Instant underwayUntil) implements DeliveryState {}

    /** The mail server has taken it over. @param reply its words */
    record Accepted(Instant at, String reply) implements DeliveryState {}

    /** The mail server refused it for good. @param why its words */
    record Rejected(Instant at, String why) implements DeliveryState {}

    /** It was tried long enough. @param why what stood in the way the last time */
    record GivenUp(Instant at, String why) implements DeliveryState {}

    /** Called back before it left. */
    record Canceled(Instant at, String by, String why) implements DeliveryState {}

    /** As the database and the messages call it. */
    default String word() {
        return switch (this) {
            case Pending it -> "PENDING";
            case Accepted it -> "ACCEPTED";
            case Rejected it -> "REJECTED";
            case GivenUp it -> "GIVEN_UP";
            case Canceled it -> "CANCELED";
        };
    }

    /** Why it ended so; null while it is pending. */
    default @Nullable String why() {
        return switch (this) {
            case Pending it -> null;
            case Accepted it -> it.reply();
            case Rejected it -> it.why();
            case GivenUp it -> it.why();
            case Canceled it -> it.why();
        };
    }

    /** When it ended; null while it is pending. */
    default @Nullable Instant endedAt() {
        return switch (this) {
            case Pending it -> null;
            case Accepted it -> it.at();
            case Rejected it -> it.at();
            case GivenUp it -> it.at();
            case Canceled it -> it.at();
        };
    }
}
