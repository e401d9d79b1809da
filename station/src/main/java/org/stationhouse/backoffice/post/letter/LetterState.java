package org.stationhouse.backoffice.post.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/** How far a letter is: prepared, then mailed or canceled; what was mailed may come back. */
public sealed interface LetterState {

    record Prepared() implements LetterState {}

    record Mailed(Mailing mailing) implements LetterState {}

    /** The post brought it back. @param why as it says on it */
    record Returned(Mailing mailing, Instant at, String by, String why) implements LetterState {}

    record Canceled(Instant at, String by, String why) implements LetterState {}

    /**
     * How and as what it went out.
     *
     * @param certified number of a certified letter, null otherwise
     * @param file the bytes that went out
     * @param sha256 of them, lower-case hexadecimal
     */
    record Mailing(
            Kind kind, @Nullable CertifiedNumber certified, PublicRef file, String sha256, Instant at, String by) {}

    enum Kind {
        FIRST_CLASS,
        CERTIFIED,
        BY_HAND
    }

    /** Null for what never went out. */
    default @Nullable Mailing mailing() {
        return switch (this) {
            case Prepared it -> null;
            case Mailed(Mailing it) -> it;
            case Returned(Mailing it, var at, var by, var why) -> it;
            case Canceled it -> null;
        };
    }

    /** As the database and the messages call it. */
    default String word() {
        return switch (this) {
            case Prepared it -> "PREPARED";
            case Mailed it -> "MAILED";
            case Returned it -> "RETURNED";
            case Canceled it -> "CANCELED";
        };
    }
}
