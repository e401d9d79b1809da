package org.stationhouse.backoffice.charges.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.foundation.staff.Refusal;

/** Each rule of counts and dispositions from both sides. */
class CountRulesTests {

    private static final LocalDate TODAY = Charges.DAY.plusDays(90);

    private static void dispose(Count count, Outcome.Kind next, LocalDate on) {
        CountRules.mayDispose(count, Charges.disposition(Charges.outcome(next), on), Charges.DAY, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        // next, booked, filed, decided
        "FILED, yes, yes, yes",
        "RELEASED, yes, no, no",
        "REJECTED, yes, no, no",
        "ARRAIGNED, yes, yes, no",
        "HELD_TO_ANSWER, yes, yes, no",
        "DIVERTED, yes, yes, no",
        "CONVICTED, yes, yes, no",
        "DISMISSED, yes, yes, no",
        "ACQUITTED, yes, yes, no",
        "TRANSFERRED, yes, yes, no",
        "OTHER_AGENCY, yes, yes, no"
    })
    void whatFollowsFromWhereACountStands(Outcome.Kind next, String booked, String filed, String decided) {
        follows(Charges.count(Charges.burglary()), next, booked);
        follows(Charges.count(Charges.burglary(), Outcome.Kind.FILED), next, filed);
        follows(Charges.count(Charges.burglary(), Outcome.Kind.FILED, Outcome.Kind.DISMISSED), next, decided);
        assertThatThrownBy(() -> dispose(dropped(), next, TODAY)).isInstanceOf(Refusal.class);
    }

    private static void follows(Count count, Outcome.Kind next, String may) {
        if (may.equals("yes")) {
            assertThatCode(() -> dispose(count, next, TODAY)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> dispose(count, next, TODAY)).isInstanceOf(Refusal.class);
        }
    }

    private static Count dropped() {
        return CountSheet.of(List.of(
                        CountLine.added(Charges.AT, "test", 1, Charges.burglary(), null),
                        CountLine.dropped(Charges.AT, "test", 1, "not sure")))
                .count(1)
                .orElseThrow();
    }

    /** From every stage an end is reached, and every kind of outcome leads somewhere from somewhere. */
    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageReachesAnEnd(Stage from) {
        Set<Stage> reached = EnumSet.of(from);
        boolean more = true;
        while (more) {
            more = false;
            for (Outcome.Kind kind : Outcome.Kind.values()) {
                if (reached.stream().anyMatch(kind::follows)) {
                    more |= reached.add(kind.stage());
                }
            }
        }
        assertThat(reached).containsAnyOf(Stage.DECIDED, Stage.DROPPED);
        assertThat(Outcome.Kind.values())
                .allSatisfy(kind -> assertThat(Stage.values()).anyMatch(kind::follows));
    }

    @ParameterizedTest
    @CsvSource({"-1, no", "0, yes", "1, yes", "90, yes", "91, no"})
    void aDispositionLiesBetweenTheArrestAndToday(int days, String may) {
        Count count = Charges.count(Charges.burglary());
        LocalDate on = Charges.DAY.plusDays(days);
        if (may.equals("yes")) {
            assertThatCode(() -> dispose(count, Outcome.Kind.FILED, on)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> dispose(count, Outcome.Kind.FILED, on)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void dispositionsFollowEachOtherInTime() {
        Count filed = Charges.count(Charges.burglary(), Outcome.Kind.FILED, Outcome.Kind.ARRAIGNED);
        assertThatCode(() -> dispose(filed, Outcome.Kind.CONVICTED, Charges.DAY.plusDays(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> dispose(filed, Outcome.Kind.CONVICTED, Charges.DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("later disposition");
    }

    @Test
    void onlyACountOfWhichNothingBecameIsDropped() {
        assertThatCode(() -> CountRules.mayDrop(Charges.count(Charges.burglary())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CountRules.mayDrop(Charges.count(Charges.burglary(), Outcome.Kind.FILED)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CountRules.mayDrop(dropped())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CountRules.mayChange(dropped())).isInstanceOf(Refusal.class);
        assertThatCode(() -> CountRules.mayChange(Charges.count(Charges.burglary(), Outcome.Kind.FILED)))
                .doesNotThrowAnyException();
    }

    @Test
    void onlyWhatIsThereIsTakenBack() {
        assertThatCode(() -> CountRules.mayTakeBack(Charges.count(Charges.burglary(), Outcome.Kind.FILED)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CountRules.mayTakeBack(Charges.count(Charges.burglary())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theOffenseLiesBeforeTheArrest() {
        assertThatCode(() -> CountRules.offenseBefore(Charges.burglary(), Charges.DAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CountRules.offenseBefore(Charges.burglary(), Charges.DAY.minusDays(1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsOddIsSaidAndNotRefused() {
        Count clean = Charges.count(Charges.burglary(), Outcome.Kind.FILED, Outcome.Kind.CONVICTED);
        assertThat(CountRules.warnings(clean, false)).isEmpty();
        assertThat(CountRules.warnings(Charges.count(Charges.burglary(), Outcome.Kind.CONVICTED), false))
                .containsExactly(Warning.NEVER_FILED);
        assertThat(CountRules.warnings(Charges.count(Charges.ordinance()), false))
                .containsExactly(Warning.NOT_LISTED);
        Charge old = Charges.burglary();
        Charge gone = new Charge(
                old.statute(),
                old.title(),
                old.level(),
                old.modifier(),
                1,
                old.offenseOn(),
                false,
                null,
                null,
                null,
                null,
                null);
        assertThat(CountRules.warnings(Charges.count(gone), false)).containsExactly(Warning.NOT_IN_FORCE);
        Count released = Charges.count(Charges.burglary(), Outcome.Kind.RELEASED);
        assertThat(CountRules.warnings(released, false)).isEmpty();
        assertThat(CountRules.warnings(released, true)).containsExactly(Warning.RELEASED_ON_WARRANT);
    }

    @Test
    void bookedAsFiledAsConvictedOf() {
        Count count = Charges.count(Charges.burglary(), Outcome.Kind.FILED, Outcome.Kind.CONVICTED);
        assertThat(count.booked()).isEqualTo(Charges.burglary());
        assertThat(count.filed()).isEqualTo(Charges.trespass());
        assertThat(count.convicted()).isEqualTo(Charges.trespass());
        assertThat(Charges.count(Charges.burglary(), Outcome.Kind.FILED, Outcome.Kind.DISMISSED)
                        .convicted())
                .isNull();
    }
}
