package org.stationhouse.backoffice.cases.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the follow-up as it was said.
 *
 * @param happenedAt when it was, not when it was entered
 * @param about whether that is only about right
 * @param who with whom, as said; null for nobody
 * @param place where, as said; null for nowhere
 * @param said what was done and learned
 * @param result what came of it, one line; null for nothing yet
 * @param step what is to be done next, null for nothing
 * @param stepDue until when, null without a step
 * @param answered who came to the door; null for anything but a canvass
 */
public record NewLine(
        FollowUpKind kind,
        Instant happenedAt,
        boolean about,
        @Nullable String who,
        @Nullable String place,
        String said,
        @Nullable String result,
        @Nullable String step,
        @Nullable LocalDate stepDue,
        @Nullable Answered answered) {

    public static final int LONGEST_SAID = 4_000;
    public static final int LONGEST = 200;

    public NewLine {
        if (said.isBlank() || (step == null) != (stepDue == null)) {
            throw new IllegalArgumentException("a line says something, and its next step has a day");
        }
        if ((kind == FollowUpKind.CANVASS) != (answered != null)) {
            throw new IllegalArgumentException("a canvass says who came to the door, nothing else does");
        }
    }

    /** Without a next step. */
    public static NewLine of(FollowUpKind kind, Instant happenedAt, @Nullable String who, String said) {
        return new NewLine(kind, happenedAt, false, who, null, said, null, null, null, null);
    }

    /** The same with a next step. */
    public NewLine next(String todo, LocalDate due) {
        return new NewLine(kind, happenedAt, about, who, place, said, result, todo, due, answered);
    }

    /** One address of a canvass. */
    public static NewLine door(Instant happenedAt, String place, Answered answered, @Nullable String who, String said) {
        return new NewLine(FollowUpKind.CANVASS, happenedAt, false, who, place, said, null, null, null, answered);
    }
}
