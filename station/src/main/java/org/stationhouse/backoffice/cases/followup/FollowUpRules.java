package org.stationhouse.backoffice.cases.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.stationhouse.backoffice.cases.CaseStatus;
import org.stationhouse.foundation.staff.Refusal;

/** What the follow-up of a case must obey, each rule with its sentence. */
final class FollowUpRules {

    /** Clocks on wrists run ahead. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private static final String LINES = "Follow-up: dated lines, in the order in which things happened";
    private static final String STEPS = "Follow-up: a next step has a day and is answered by a line";
    private static final String CORRECTIONS = "Follow-up: a line is put right once, by a line that says why";
    private static final String DUE = "Assignment: one person, until a day that is still to come";
    private static final String SCREENING = "Screening: a supervisor decides, on a score that everybody can read";

    private FollowUpRules() {}

    static void happened(Instant at, Instant now) {
        if (at.isAfter(now.plus(AHEAD))) {
            throw new Refusal("This lies in the future. What is planned is a next step.", LINES);
        }
    }

    static void stepInTime(NewLine line, CaseStatus status, LocalDate today) {
        LocalDate due = line.stepDue();
        if (due == null) {
            return;
        }
        if (status instanceof CaseStatus.Closed) {
            throw new Refusal("This case is closed. Reopen it before you plan a next step.", STEPS);
        }
        if (due.isBefore(today)) {
            throw new Refusal("The next step is due in the past.", STEPS);
        }
    }

    static void mayAnswer(FollowUpLine line) {
        if (!line.open()) {
            throw new Refusal("This step is answered already.", STEPS);
        }
    }

    /** @param mine whether the actor entered it @param supervises whether he may put right what others entered */
    static void mayCorrect(FollowUpLine line, boolean mine, boolean supervises) {
        if (line.corrected()) {
            throw new Refusal("This line is put right already.", CORRECTIONS);
        }
        if (!mine && !supervises) {
            throw new Refusal("Who entered the line puts it right, or a supervisor.", CORRECTIONS);
        }
    }

    static void dueInTime(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today)) {
            throw new Refusal("The due date lies in the past.", DUE);
        }
    }

    static void mayBeGiven(CaseStatus status) {
        if (status instanceof CaseStatus.Closed) {
            throw new Refusal("This case is closed. Reopen it before you assign it.", DUE);
        }
    }

    /** Who had it before, or a date that moves, wants a reason. */
    static void saysWhy(boolean assigned, String why) {
        if (assigned && why.isBlank()) {
            throw new Refusal("Say why the case changes hands or gets another day.", DUE);
        }
    }

    static void scored(boolean scored) {
        if (!scored) {
            throw new Refusal("Score the case before you screen it.", SCREENING);
        }
    }
}
