package org.stationhouse.backoffice.cases.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A score says later by what it was counted, and the caseload asks for what is not scored, not screened or late. */
@StationTest
class ScoredCaseTests extends AssignedCaseHouse {

    @Autowired
    Solvability solvability;

    @Autowired
    Caseload caseload;

    /** A score keeps the factors by which it was counted; the agency's change counts from then on. */
    @Test
    void anOldScoreStaysExplained() {
        Weighing before = solvability.now();
        solvability.score(ref, before.id(), Set.of(before.factors().get(1).id(), -1L), "", actor("pst1"));
        List<Weighing.Factor> others = List.of(new Weighing.Factor(0, "A parrot talked " + mark, 9));
        assertThatThrownBy(() -> solvability.weigh(before.id(), 5, others, "Parrots", actor("detective")))
                .isInstanceOf(Refusal.class);
        solvability.weigh(before.id(), 30, others, "Parrots", actor("supervisor"));
        try {
            assertThatThrownBy(() -> solvability.weigh(before.id(), 5, others, "Stale", actor("supervisor")))
                    .isInstanceOf(SomeoneElseSaved.class);
            assertThatThrownBy(() -> solvability.score(ref, before.id(), Set.of(), "", actor("pst1")))
                    .isInstanceOf(SomeoneElseSaved.class);
            Score old = newest();
            assertThat(old.factors()).containsExactly(before.factors().get(1));
            assertThat(old.points()).isEqualTo(20);
            assertThat(old.suggests()).isEqualTo(Score.Suggestion.ASSIGN);
            Weighing after = solvability.now();
            solvability.score(ref, after.id(), Set.of(after.factors().getFirst().id()), "Polly", actor("pst1"));
            assertThat(newest().suggests()).isEqualTo(Score.Suggestion.INACTIVE);
            assertThatThrownBy(
                            () -> solvability.screen(ref, old.id(), Score.Decision.WAIT, "Stale", actor("supervisor")))
                    .isInstanceOf(SomeoneElseSaved.class);
        } finally {
            solvability.weigh(
                    solvability.now().id(), before.threshold(), before.factors(), "As before", actor("supervisor"));
        }
    }

    private Score newest() {
        return Objects.requireNonNull(whole("pst1").score());
    }

    @Test
    void theCaseloadAsksForWhatIsLate() {
        String number = jacket().number().text();
        assertThat(shown(number, CaseRowFilter.Show.LATE)).isEmpty();
        assertThat(shown(number, CaseRowFilter.Show.UNSCORED)).hasSize(1);
        assertThat(shown(number, CaseRowFilter.Show.UNSCREENED)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(shown(number, CaseRowFilter.Show.LATE))
                .singleElement()
                .satisfies(it -> assertThat(it.lateSteps()).isEqualTo(1));
        followUps.add(ref, said("Ran it"), line, actor("pst2"));
        assertThat(shown(number, CaseRowFilter.Show.LATE)).isEmpty();
        clock.forward(Duration.ofDays(11));
        assertThat(shown(number, CaseRowFilter.Show.LATE)).singleElement().matches(it -> it.late(file.today()));
    }

    private List<CaseRow> shown(String number, CaseRowFilter.Show show) {
        return caseload.list(new CaseRowFilter(number, null, show, null, file.today()), 5, actor("pst1"));
    }
}
