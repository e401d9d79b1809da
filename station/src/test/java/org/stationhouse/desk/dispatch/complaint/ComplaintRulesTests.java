package org.stationhouse.desk.dispatch.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The states of a complaint and its rules, each on both sides. */
class ComplaintRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T20:00:00Z");
    private static final ComplaintState.Outcome OUTCOME =
            new ComplaintState.Outcome(Complaint.Finding.EXPLAINED, "So it is.", DAY);

    private static final List<ComplaintState> ALL = List.of(
            new ComplaintState.Taken(),
            new ComplaintState.Assigned(DAY),
            new ComplaintState.HandedOver("Public Works"),
            new ComplaintState.Closed(OUTCOME),
            new ComplaintState.Told(OUTCOME, "By letter"));

    private static ComplaintState state(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    @Test
    void theDataAndTheTypesNameTheSameStates() {
        assertThat(ALL).hasSize(ComplaintState.class.getPermittedSubclasses().length);
        Set<String> words = ALL.stream().map(ComplaintState::word).collect(Collectors.toSet());
        assertThat(ComplaintRules.edges()).allSatisfy(it -> assertThat(words).contains(it.from(), it.to()));
        assertThat(ComplaintRules.edges())
                .extracting(it -> it.from() + it.step())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyStateReachesAnEndAndIsReached() {
        ALL.forEach(it ->
                assertThat(reached(it.word())).anyMatch(word -> !state(word).open()));
        assertThat(reached("TAKEN"))
                .isEqualTo(ALL.stream().map(ComplaintState::word).collect(Collectors.toSet()));
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : ComplaintRules.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, TAKEN, ASSIGN, true",
        "SERVICE, TAKEN, CLOSE, false",
        "SERVICE, TAKEN, NOTE, false",
        "CITY, TAKEN, HAND_OVER, true",
        "CITY, ASSIGNED, HAND_OVER, true",
        "PERSONNEL, ASSIGNED, HAND_OVER, false",
        "PERSONNEL, ASSIGNED, ASSIGN, true",
        "PERSONNEL, ASSIGNED, CLOSE, true",
        "PERSONNEL, ASSIGNED, TELL, false",
        "PERSONNEL, CLOSED, TELL, true",
        "PERSONNEL, CLOSED, REOPEN, true",
        "PERSONNEL, CLOSED, CLOSE, false",
        "PERSONNEL, TOLD, REOPEN, true",
        "PERSONNEL, TOLD, NOTE, false",
        "CITY, HANDED_OVER, REOPEN, true",
        "CITY, HANDED_OVER, ASSIGN, false"
    })
    void aStepFitsOrIsRefused(Complaint.Kind kind, String from, ComplaintStep step, boolean fits) {
        if (fits) {
            assertThatCode(() -> ComplaintRules.stepFits(kind, state(from), step))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ComplaintRules.stepFits(kind, state(from), step))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aPersonnelComplaintSaysWhomItIsAbout() {
        var without = Complaints.of(Complaint.Kind.PERSONNEL, "Rude", Complaints.ANA, null);
        assertThatThrownBy(() -> ComplaintRules.complete(without, NOON))
                .isInstanceOfSatisfying(
                        Unfit.class, it -> assertThat(it.field()).isEqualTo("employee"));
        assertThatCode(() -> ComplaintRules.complete(Complaints.personnel("Rude"), NOON))
                .doesNotThrowAnyException();
        assertThatCode(() -> ComplaintRules.complete(Complaints.service("Slow"), NOON))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingCameBeforeItsTime() {
        Complaint.Said said = Complaints.service("Slow");
        assertThatCode(() -> ComplaintRules.complete(said, said.cameAt())).doesNotThrowAnyException();
        var exact = new Complaint.Said(
                said.kind(),
                said.channel(),
                NOON.plusNanos(400_000),
                said.by(),
                said.what(),
                null,
                null,
                null,
                null,
                null);
        assertThatCode(() -> ComplaintRules.complete(exact, NOON)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ComplaintRules.complete(said, said.cameAt().minusMillis(1)))
                .isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({"LATER, true, true", "LATER, false, false", "NONE, false, true", "GIVEN, false, true"})
    void aReceiptThatIsSentGoesSomewhere(Complaint.Receipt receipt, boolean reachable, boolean fits) {
        var by = reachable ? Complaints.ANA : Complaints.ANONYMOUS;
        if (fits) {
            assertThatCode(() -> ComplaintRules.receiptArrives(receipt, by)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ComplaintRules.receiptArrives(receipt, by)).isInstanceOf(Unfit.class);
        }
    }

    @Test
    void nobodyTakesOrHasAComplaintAboutHimself() {
        var employee = new Complaint.Employee("Reyes", new Complaint.Member(7, PublicRef.fresh()));
        var unknown = new Complaint.Employee("Tall", null);
        assertThatThrownBy(() -> ComplaintRules.notAboutTaker(employee, 7L)).isInstanceOf(Unfit.class);
        assertThatCode(() -> ComplaintRules.notAboutTaker(employee, 8L)).doesNotThrowAnyException();
        assertThatCode(() -> ComplaintRules.notAboutTaker(employee, null)).doesNotThrowAnyException();
        assertThatCode(() -> ComplaintRules.notAboutTaker(unknown, 7L)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ComplaintRules.notAboutHim(employee, 7, "to")).isInstanceOf(Unfit.class);
        assertThatCode(() -> ComplaintRules.notAboutHim(employee, 8, "to")).doesNotThrowAnyException();
        assertThatCode(() -> ComplaintRules.notAboutHim(null, 8, "to")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE, SERVICE, CLOSED, true",
        "SERVICE, POLICY, TAKEN, true",
        "SERVICE, PERSONNEL, ASSIGNED, true",
        "SERVICE, PERSONNEL, CLOSED, false",
        "PERSONNEL, SERVICE, ASSIGNED, false",
        "PERSONNEL, PERSONNEL, TOLD, true"
    })
    void whatIsConfidentialStaysSo(Complaint.Kind was, Complaint.Kind now, String state, boolean fits) {
        if (fits) {
            assertThatCode(() -> ComplaintRules.kindFits(was, now, state(state)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ComplaintRules.kindFits(was, now, state(state)))
                    .isInstanceOf(Unfit.class);
        }
    }

    @Test
    void aDueDayIsTodayOrLater() {
        assertThatCode(() -> ComplaintRules.dueAhead(DAY, DAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ComplaintRules.dueAhead(DAY.minusDays(1), DAY)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONNEL, SUSTAINED, true",
        "PERSONNEL, EXONERATED, true",
        "PERSONNEL, WITHDRAWN, true",
        "PERSONNEL, EXPLAINED, false",
        "SERVICE, EXPLAINED, true",
        "SERVICE, WITHDRAWN, true",
        "SERVICE, SUSTAINED, false",
        "CITY, UNFOUNDED, false"
    })
    void aFindingFitsItsKind(Complaint.Kind kind, Complaint.Finding finding, boolean fits) {
        if (fits) {
            assertThatCode(() -> ComplaintRules.findingFits(kind, finding)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ComplaintRules.findingFits(kind, finding)).isInstanceOf(Unfit.class);
        }
    }

    @Test
    void everyFindingIsOfSomeKindAndEveryFindingOfAPersonnelComplaintIsKept() {
        assertThat(Arrays.stream(Complaint.Kind.values())
                        .flatMap(it -> ComplaintFindings.of(it).stream())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Complaint.Finding.values());
        assertThat(ComplaintFindings.of(Complaint.Kind.PERSONNEL))
                .allSatisfy(it -> assertThat(ComplaintFindings.keeps(it)).isIn("sustained", "not sustained"));
    }

    @ParameterizedTest
    @EnumSource(Complaint.Kind.class)
    void everyKindHasItsGoals(Complaint.Kind kind) {
        ComplaintGoals.Goal goal = ComplaintGoals.of(kind);
        assertThat(goal.answerDays()).isPositive();
        assertThat(goal.receiptDays()).isPositive();
        assertThat(goal.assign().isPresent()).isEqualTo(!kind.confidential());
    }

    @Test
    void whoLeftNothingCanNotBeTold() {
        assertThatCode(() -> ComplaintRules.tellable(Complaints.ANA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ComplaintRules.tellable(Complaints.ANONYMOUS)).isInstanceOf(Refusal.class);
    }

    @Test
    void thePapersArePrintedAtTheCounterForHalfAnHour() {
        assertThat(ComplaintRules.stillFiling(NOON, NOON.plusSeconds(1799))).isTrue();
        assertThat(ComplaintRules.stillFiling(NOON, NOON.plusSeconds(1800))).isFalse();
    }

    @Test
    void theHistoryKeepsWhatStoodThereBefore() {
        var was = Complaints.personnel("Rude");
        var now = Complaints.personnel("Rude and loud");
        assertThat(ComplaintRules.before(was, now).filter(Objects::nonNull)).containsExactly("Rude");
        assertThat(ComplaintRules.before(was, was).filter(Objects::nonNull)).isEmpty();
    }

    @Test
    void numbersOfConfidentialOnesAreASeriesOfTheirOwn() {
        assertThat(Complaint.number(Complaint.series(Complaint.Kind.SERVICE), 2026, 12))
                .isEqualTo("Q26-000012");
        assertThat(Complaint.number(Complaint.series(Complaint.Kind.PERSONNEL), 2026, 3))
                .isEqualTo("R26-000003");
    }
}
