package org.stationhouse.desk.dispatch.visitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a visitor stands. Which step leads from where to where is data: {@code dispatch/visitor-steps.csv}. */
public sealed interface VisitorState {

    /** The host was told and has not answered. */
    record Waiting() implements VisitorState {}

    /** The host comes for him, or has come. */
    record Coming(String by) implements VisitorState {}

    /** The host can't see him. @param said what he said to it; null when nothing */
    record NotToday(String by, @Nullable String said) implements VisitorState {}

    /** He was shown the way; nobody of this house was told. */
    record Inside() implements VisitorState {}

    /** He left. @param with who took a child along that had come alone; null for everybody else */
    record Left(Instant at, String by, @Nullable String with) implements VisitorState {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Waiting it -> "WAITING";
            case Coming it -> "COMING";
            case NotToday it -> "NOT_TODAY";
            case Inside it -> "INSIDE";
            case Left it -> "LEFT";
        };
    }

    /** What the step that led here said; null where it says nothing. */
    default @Nullable String words() {
        return switch (this) {
            case NotToday it -> it.said();
            case Left it -> it.with();
            case Waiting it -> null;
            case Coming it -> null;
            case Inside it -> null;
        };
    }
}
