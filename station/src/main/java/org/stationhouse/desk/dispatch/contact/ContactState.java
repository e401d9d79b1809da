package org.stationhouse.desk.dispatch.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.portal.Inquiry;
import org.stationhouse.foundation.kernel.PublicRef;

/** Where a contact stands. Which step leads from where to where is data: {@code dispatch/contact-steps.csv}. */
public sealed interface ContactState {

    /** In the line; nobody serves him yet. */
    record Waiting() implements ContactState {}

    /** Somebody has him before him. */
    record Serving(String by) implements ContactState {}

    /**
     * He has his answer.
     *
     * @param article the article that it was taken from, null for none
     */
    record Answered(String answer, @Nullable PublicRef article) implements ContactState {}

    /**
     * Somebody else has it.
     *
     * @param to person, queue or agency, and what they were told
     * @param due until when he is called back, null where the agency answers him itself
     */
    record Referred(String to, @Nullable Instant due) implements ContactState {}

    /** It became a call for service. */
    record BecameCall(long id, PublicRef ref, String number) implements ContactState {}

    /** He was let in. @param name as it was said */
    record BecameVisitor(PublicRef ref, String name) implements ContactState {}

    /**
     * It became a complaint.
     *
     * @param confidential whether only those know of it, and of this contact, who have the complaint
     */
    record BecameComplaint(PublicRef ref, String number, boolean confidential) implements ContactState {}

    /** He went without an answer. */
    record Left(String why) implements ContactState {}

    /** The word under which data files, database and messages know it. */
    default String word() {
        return switch (this) {
            case Waiting it -> "WAITING";
            case Serving it -> "SERVING";
            case Answered it -> "ANSWERED";
            case Referred it -> "REFERRED";
            case BecameCall it -> "CALL";
            case BecameVisitor it -> "VISITOR";
            case BecameComplaint it -> "COMPLAINT";
            case Left it -> "LEFT";
        };
    }

    /** What the step that led here said; null where it says nothing. */
    default @Nullable String words() {
        return switch (this) {
            case Answered it -> it.answer();
            case Referred it -> it.to();
            case Left it -> it.why();
            case BecameCall it -> it.number();
            case BecameVisitor it -> it.name();
            case BecameComplaint it -> it.number();
            case Waiting it -> null;
            case Serving it -> null;
        };
    }

    /** What he who wrote on the public site is told; nothing of what became of it. */
    default Inquiry.Standing standing() {
        return switch (this) {
            case Waiting it -> Inquiry.Standing.RECEIVED;
            case Serving it -> Inquiry.Standing.HANDLED;
            case Referred it -> Inquiry.Standing.HANDLED;
            case BecameCall it -> Inquiry.Standing.HANDLED;
            case BecameVisitor it -> Inquiry.Standing.HANDLED;
            case BecameComplaint it -> Inquiry.Standing.HANDLED;
            case Answered it -> Inquiry.Standing.ANSWERED;
            case Left it -> Inquiry.Standing.CLOSED;
        };
    }

    /** Whether somebody still has to do something. */
    default boolean open() {
        return switch (this) {
            case Waiting it -> true;
            case Serving it -> true;
            case Referred it -> it.due() != null;
            case Answered it -> false;
            case BecameCall it -> false;
            case BecameVisitor it -> false;
            case BecameComplaint it -> false;
            case Left it -> false;
        };
    }
}
