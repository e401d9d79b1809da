package org.stationhouse.backoffice.post.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A notice that those to whom it was given must acknowledge.
 *
 * @param number as {@code N26-000012}
 * @param audience {@code EVERYONE}, the name of a queue, or the reference of one person's account
 * @param due by when it must have been read, null for no limit
 * @param byMail whether those who gave an address are told by e-mail that it waits
 * @param account of who gave it
 * @param madeName his name as others know him
 * @param asked to how many it was given
 * @param read how many have acknowledged it
 * @param version counts its changes
 */
public record Notice(
        long id,
        PublicRef ref,
        String number,
        Kind kind,
        String title,
        String text,
        String audience,
        Deadline.@Nullable Day due,
        boolean byMail,
        Instant madeAt,
        String madeBy,
        long account,
        String madeName,
        State state,
        int asked,
        int read,
        int version) {

    /** Kind of record in audit lines and in the search. */
    public static final String KIND = "post.notice";

    /** Given to everybody who works with cases. */
    public static final String EVERYONE = "EVERYONE";

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_WHY = 500;

    public enum Kind {
        POLICY,
        BULLETIN,
        SUBPOENA,
        TRAINING,
        OTHER
    }

    /** What is waited for is acknowledged by everybody, or taken back. */
    public sealed interface State {

        record Waits() implements State {}

        /** Everybody has acknowledged it. */
        record Read() implements State {}

        record Withdrawn(Instant at, String by, String why) implements State {}

        /** As the messages call it. */
        default String word() {
            return switch (this) {
                case Waits it -> "WAITS";
                case Read it -> "READ";
                case Withdrawn it -> "WITHDRAWN";
            };
        }
    }

    /**
     * Somebody to whom it was given.
     *
     * @param name as others know him
     * @param readAt when he acknowledged it, null while he has not
     * @param reminders how often he was reminded
     */
    public record Person(
            long account,
            PublicRef ref,
            String name,
            @Nullable Instant readAt,
            int reminders) {}

    public boolean late(Instant now) {
        return state instanceof State.Waits && due != null && !now.isBefore(due.end());
    }
}
