package org.stationhouse.backoffice.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.cases.CaseStatus;
import org.stationhouse.backoffice.cases.Ending;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

class FollowUpRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-29T17:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final NewLine PLAIN = NewLine.of(FollowUpKind.LEAD, NOW, null, "A plate");

    private static void judged(boolean allowed, ThrowingCallable rule) {
        if (allowed) {
            assertThatCode(rule).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(rule).isInstanceOf(Refusal.class);
        }
    }

    private static FollowUpLine line(boolean step, boolean corrected, boolean done) {
        return new FollowUpLine(
                1,
                PublicRef.fresh(),
                NOW,
                "me",
                step ? PLAIN.next("Run the plate", TODAY) : PLAIN,
                null,
                null,
                null,
                corrected,
                done);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29T17:05:00Z, true", "2026-11-29T17:05:01Z, false", "2020-01-01T00:00:00Z, true"})
    void nothingIsWrittenDownBeforeItHappens(Instant at, boolean allowed) {
        judged(allowed, () -> FollowUpRules.happened(at, NOW));
    }

    @ParameterizedTest
    @CsvSource({"true, 2026-11-29, true", "true, 2026-11-28, false", "false, 2026-12-05, false", "false, , true"})
    void aStepIsPlannedOnAnOpenCaseForADayToCome(boolean open, LocalDate due, boolean allowed) {
        CaseStatus status = open
                ? new CaseStatus.Open()
                : new CaseStatus.Closed(CaseStatus.Closing.INACTIVE, "No leads", NOW, "me");
        NewLine line = due == null ? PLAIN : PLAIN.next("Run the plate", due);
        judged(allowed, () -> FollowUpRules.stepInTime(line, status, TODAY));
        judged(open, () -> FollowUpRules.mayBeGiven(status));
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "true, true, false", "false, false, false"})
    void aStepIsAnsweredOnce(boolean step, boolean done, boolean allowed) {
        judged(allowed, () -> FollowUpRules.mayAnswer(line(step, false, done)));
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, false, true",
        "false, false, true, true",
        "false, false, false, false",
        "true, true, true, false"
    })
    void aLineIsPutRightOnceByItsAuthorOrASupervisor(
            boolean corrected, boolean mine, boolean supervises, boolean allowed) {
        judged(allowed, () -> FollowUpRules.mayCorrect(line(false, corrected, false), mine, supervises));
    }

    @ParameterizedTest
    @CsvSource({"false, '', true", "true, '', false", "true, Vacation, true"})
    void aCaseChangesHandsForAReason(boolean assigned, String why, boolean allowed) {
        judged(allowed, () -> FollowUpRules.saysWhy(assigned, why));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, true", "2026-11-28, false"})
    void aCaseIsDueOnADayToCome(LocalDate day, boolean allowed) {
        judged(allowed, () -> FollowUpRules.dueInTime(day, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aCaseIsScreenedOnAScore(boolean scored) {
        judged(scored, () -> FollowUpRules.scored(scored));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, true, true", "2026-11-29, true, false", "2026-11-28, false, false"})
    void anOpenStepIsLateAfterItsDay(LocalDate due, boolean open, boolean late) {
        var it = new FollowUpLine(
                1, PublicRef.fresh(), NOW, "me", PLAIN.next("Run it", due), null, null, null, false, !open);
        assertThat(it.late(TODAY)).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({"19, INACTIVE", "20, ASSIGN", "21, ASSIGN"})
    void fromTheThresholdOnAssigningIsSuggested(int points, Score.Suggestion suggested) {
        var weighing = new Weighing(1, NOW, "me", 20, "Starter", List.of());
        assertThat(weighing.suggests(points)).isEqualTo(suggested);
    }

    @Test
    void aStepHasADayAndACanvassADoor() {
        assertThatThrownBy(
                        () -> new NewLine(FollowUpKind.LEAD, NOW, false, null, null, "x", null, "Run it", null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewLine.of(FollowUpKind.CANVASS, NOW, null, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewLine.of(FollowUpKind.LEAD, NOW, null, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Ending.Referred().closing()).isEqualTo(CaseStatus.Closing.REFERRED);
    }
}
