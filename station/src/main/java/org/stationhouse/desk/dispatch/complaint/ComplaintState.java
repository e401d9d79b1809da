package org.stationhouse.desk.dispatch.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a complaint stands. Which step leads from where to where is data: {@code dispatch/complaint-steps.csv}. */
public sealed interface ComplaintState {

    /** Nobody has it yet. */
    record Taken() implements ComplaintState {}

    /** @param due last day by which it is to be closed */
    record Assigned(LocalDate due) implements ComplaintState {}

    /** @param to the office of the city or agency that has it now */
    record HandedOver(String to) implements ComplaintState {}

    record Closed(Outcome outcome) implements ComplaintState {}

    /** The complainant was told what came of it. @param how in words */
    record Told(Outcome outcome, String how) implements ComplaintState {}

    /**
     * What came of it.
     *
     * @param answer of a personnel complaint why, which stays inside; of others what the complainant is told
     */
    record Outcome(Complaint.Finding finding, String answer, LocalDate on) {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Taken it -> "TAKEN";
            case Assigned it -> "ASSIGNED";
            case HandedOver it -> "HANDED_OVER";
            case Closed it -> "CLOSED";
            case Told it -> "TOLD";
        };
    }

    /** What the step that led here said; null where it says nothing. */
    default @Nullable String words() {
        return switch (this) {
            case Taken it -> null;
            case Assigned it -> null;
            case HandedOver it -> it.to();
            case Closed it -> it.outcome().answer();
            case Told it -> it.how();
        };
    }

    default @Nullable Outcome outcome() {
        return switch (this) {
            case Taken it -> null;
            case Assigned it -> null;
            case HandedOver it -> null;
            case Closed it -> it.outcome();
            case Told it -> it.outcome();
        };
    }

    /** Whether somebody still has to do something. */
    default boolean open() {
        return switch (this) {
            case Taken it -> true;
            case Assigned it -> true;
            case HandedOver it -> false;
            case Closed it -> false;
            case Told it -> false;
        };
    }
}
