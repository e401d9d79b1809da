package org.stationhouse.desk.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a report stands. Which step leads from where to where is data, {@code reports/steps.csv}, and so is who has it then: {@code waits.csv}. */
public sealed interface ReportState {

    record Draft() implements ReportState {}

    /** The author is at level I: somebody of level II looks first. */
    record TrainerReview() implements ReportState {}

    record Submitted() implements ReportState {}

    /** The reviewer's comments say what the author has to do. */
    record SentBack() implements ReportState {}

    record Approved(Signed signed) implements ReportState {}

    /** Records has given it its codes. */
    record Processed(Signed signed) implements ReportState {}

    record Filed(Signed signed) implements ReportState {}

    record Canceled(String why) implements ReportState {}

    /** Who approved it with a fresh proof of who he is. @param by his sign-in name */
    record Signed(String by, Instant at) {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Draft it -> "DRAFT";
            case TrainerReview it -> "TRAINER_REVIEW";
            case Submitted it -> "SUBMITTED";
            case SentBack it -> "SENT_BACK";
            case Approved it -> "APPROVED";
            case Processed it -> "PROCESSED";
            case Filed it -> "FILED";
            case Canceled it -> "CANCELED";
        };
    }

    /** Whether its text may still be changed; later text is a supplement. */
    default boolean writable() {
        return switch (this) {
            case Draft it -> true;
            case SentBack it -> true;
            case TrainerReview it -> false;
            case Submitted it -> false;
            case Approved it -> false;
            case Processed it -> false;
            case Filed it -> false;
            case Canceled it -> false;
        };
    }

    /** Null before it is approved. */
    default @Nullable Signed signed() {
        return switch (this) {
            case Approved it -> it.signed();
            case Processed it -> it.signed();
            case Filed it -> it.signed();
            case Draft it -> null;
            case SentBack it -> null;
            case TrainerReview it -> null;
            case Submitted it -> null;
            case Canceled it -> null;
        };
    }

    /** @throws IllegalArgumentException for a word that is no state, or one whose facts are missing */
    static ReportState of(String word, @Nullable String why, @Nullable Signed signed) {
        if (why != null && word.equals("CANCELED")) {
            return new Canceled(why);
        }
        if (signed != null) {
            return switch (word) {
                case "APPROVED" -> new Approved(signed);
                case "PROCESSED" -> new Processed(signed);
                case "FILED" -> new Filed(signed);
                default -> throw new IllegalArgumentException("no state of a signed report: " + word);
            };
        }
        return switch (word) {
            case "DRAFT" -> new Draft();
            case "TRAINER_REVIEW" -> new TrainerReview();
            case "SUBMITTED" -> new Submitted();
            case "SENT_BACK" -> new SentBack();
            default -> throw new IllegalArgumentException("no such state of a report: " + word);
        };
    }
}
