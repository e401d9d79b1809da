package org.stationhouse.backoffice.worklist;

import java.time.Instant;

/** How far a task is. */
public sealed interface TaskState {

    record Open() implements TaskState {}

    /** Out of sight until a moment; from then on it is as if open. */
    record Snoozed(Instant until, String why) implements TaskState {}

    /** @param how in words, empty when nothing was said */
    record Done(Instant at, String by, String how) implements TaskState {}

    /** It need not be done. */
    record Dropped(Instant at, String by, String why) implements TaskState {}

    /** The law does not ask it any more: what started its clock was taken back, or the rule changed. It may run again. */
    record Lapsed(Instant at, String why) implements TaskState {}

    /** As the database and the messages call it. */
    default String word() {
        return switch (this) {
            case Open it -> "OPEN";
            case Snoozed it -> "SNOOZED";
            case Done it -> "DONE";
            case Dropped it -> "DROPPED";
            case Lapsed it -> "LAPSED";
        };
    }

    /** Whether somebody still has to do it, now or later. */
    default boolean pending() {
        return switch (this) {
            case Open it -> true;
            case Snoozed it -> true;
            case Done it -> false;
            case Dropped it -> false;
            case Lapsed it -> false;
        };
    }
}
