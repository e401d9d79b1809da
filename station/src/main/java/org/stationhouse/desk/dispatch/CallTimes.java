package org.stationhouse.desk.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status times of a call; null where that has not happened.
 *
 * @param received when the call came in
 * @param dispatched when a unit got it
 * @param enRoute when the unit left for it
 * @param arrived when the unit was there
 * @param cleared when it ended, canceled calls too
 */
public record CallTimes(
        Instant received,
        @Nullable Instant dispatched,
        @Nullable Instant enRoute,
        @Nullable Instant arrived,
        @Nullable Instant cleared) {

    /** One of the times, as the correction of a time names it. */
    public enum Mark {
        RECEIVED,
        DISPATCHED,
        EN_ROUTE,
        ARRIVED,
        CLEARED
    }

    public static CallTimes received(Instant at) {
        return new CallTimes(at, null, null, null, null);
    }

    public @Nullable Instant at(Mark mark) {
        return switch (mark) {
            case RECEIVED -> received;
            case DISPATCHED -> dispatched;
            case EN_ROUTE -> enRoute;
            case ARRIVED -> arrived;
            case CLEARED -> cleared;
        };
    }

    public CallTimes with(Mark mark, Instant at) {
        return switch (mark) {
            case RECEIVED -> new CallTimes(at, dispatched, enRoute, arrived, cleared);
            case DISPATCHED -> new CallTimes(received, at, enRoute, arrived, cleared);
            case EN_ROUTE -> new CallTimes(received, dispatched, at, arrived, cleared);
            case ARRIVED -> new CallTimes(received, dispatched, enRoute, at, cleared);
            case CLEARED -> new CallTimes(received, dispatched, enRoute, arrived, at);
        };
    }

    /** What the call's times are after a step at this moment; a reopened call waits again, its log keeps the earlier times. */
    CallTimes after(Step step, Instant at) {
        return switch (step) {
            case DISPATCH -> with(Mark.DISPATCHED, at);
            case EN_ROUTE -> with(Mark.EN_ROUTE, at);
            case ARRIVE -> with(Mark.ARRIVED, at);
            case CLEAR, CANCEL, TRANSFER -> with(Mark.CLEARED, at);
            case REOPEN -> received(received);
            case ATTACH, SPLIT, PUT_OFF, COME -> this;
        };
    }
}
