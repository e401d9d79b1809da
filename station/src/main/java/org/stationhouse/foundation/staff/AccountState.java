package org.stationhouse.foundation.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an account stands in its life (CJIS AC-2). Refused and closed are ends; every other state has an owner who acts next. */
public sealed interface AccountState {

    /** Waits for another person's decision. */
    record Requested(Instant at) implements AccountState {}

    /** The request was turned down: an end. */
    record Refused(Instant at, String why) implements AccountState {}

    /** Waits for the clearance and the awareness training, then for activation. */
    record Approved(Instant at) implements AccountState {}

    /** @param endsAt when a temporary account ends by itself, null for a lasting one */
    record Active(Instant since, @Nullable Instant endsAt) implements AccountState {}

    /** Nobody can sign in; may be enabled again or closed. */
    record Disabled(Instant at, String why) implements AccountState {}

    /** Gone for good: an end. Its name stays taken. */
    record Closed(Instant at, String why) implements AccountState {}

    /** Whether nothing comes after it. */
    default boolean end() {
        return this instanceof Refused || this instanceof Closed;
    }

    /** Name of the state in the database. */
    default String word() {
        return switch (this) {
            case Requested it -> "REQUESTED";
            case Refused it -> "REFUSED";
            case Approved it -> "APPROVED";
            case Active it -> "ACTIVE";
            case Disabled it -> "DISABLED";
            case Closed it -> "CLOSED";
        };
    }
}
