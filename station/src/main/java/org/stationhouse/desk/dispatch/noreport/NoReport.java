package org.stationhouse.desk.dispatch.noreport;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A call that bears a case number, and what became of its report.
 *
 * @param call id of the call
 * @param ref reference of the call
 * @param number number of the call
 * @param about its nature, code and words
 * @param place where
 * @param inCase the case
 * @param unit unit that had the call when the number was issued; null for none
 * @param writer who has to write the report
 * @param since when the number was issued
 * @param reportedAt since when the case has a report; null while it has none
 * @param needless that none is needed; null while that is not said
 * @param version counts its changes
 */
public record NoReport(
        long call,
        PublicRef ref,
        String number,
        String about,
        String place,
        Case inCase,
        @Nullable String unit,
        Writer writer,
        Instant since,
        @Nullable Instant reportedAt,
        @Nullable Needless needless,
        int version) {

    /** Kind of record in audit lines; its reference is that of the call. */
    public static final String KIND = "dispatch.noreport";

    static final int LONGEST_WHY = 500;

    /** @param guarded whether the case may be restricted, so that it is asked before anybody is told of it */
    public record Case(long id, PublicRef ref, CaseNumber number, boolean guarded) {}

    /** @param code of a person or a queue, as {@code worklist.Owner} has it @param name as people know him */
    public record Writer(String code, String name) {}

    /** That no report is needed. */
    public record Needless(Instant at, String by, String why) {}

    /** Where it stands; only what is late is on the list. */
    public enum State {
        /** the shift is not over yet */
        DUE,
        LATE,
        REPORTED,
        NEEDLESS
    }

    /** @param shift how long a report may take */
    public State state(Instant now, Duration shift) {
        if (reportedAt != null) {
            return State.REPORTED;
        }
        if (needless != null) {
            return State.NEEDLESS;
        }
        return now.isBefore(due(shift)) ? State.DUE : State.LATE;
    }

    /** When the report is late. */
    public Instant due(Duration shift) {
        return since.plus(shift);
    }

    /** Whether a report is still to come. */
    boolean wanted() {
        return reportedAt == null && needless == null;
    }

    /** Whole hours since the number was issued. */
    public long hours(Instant now) {
        return Math.max(0, Duration.between(since, now).toHours());
    }

    /** Name of who writes it without the sign-in name that the worklist shows beside it. */
    public String writerOnPaper() {
        return writer.name().replaceFirst(" \\([^()]*\\)$", "");
    }
}
