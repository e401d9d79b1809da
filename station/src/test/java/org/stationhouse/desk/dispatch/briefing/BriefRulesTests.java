package org.stationhouse.desk.dispatch.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.Plate;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The rules of short records, each on both sides, and their states. */
class BriefRulesTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    private static final List<BriefState> ALL = List.of(
            new BriefState.Open(),
            new BriefState.Handled(Instant.EPOCH, "kim", "Gone"),
            new BriefState.Expired(Instant.EPOCH));

    private static BriefState state(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    @Test
    void theDataAndTheTypesNameTheSameStates() {
        assertThat(ALL).hasSize(BriefState.class.getPermittedSubclasses().length);
        Set<String> words = ALL.stream().map(BriefState::word).collect(Collectors.toSet());
        assertThat(BriefRules.edges()).allSatisfy(it -> assertThat(words).contains(it.from(), it.to()));
        assertThat(BriefRules.edges()).extracting(it -> it.from() + it.step()).doesNotHaveDuplicates();
    }

    @Test
    void everyStateReachesAnEndAndIsReached() {
        ALL.forEach(it -> assertThat(reached(it.word())).contains("HANDLED"));
        assertThat(reached("OPEN")).isEqualTo(ALL.stream().map(BriefState::word).collect(Collectors.toSet()));
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : BriefRules.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, HANDLE, true",
        "OPEN, EXPIRE, true",
        "OPEN, RENEW, false",
        "EXPIRED, HANDLE, true",
        "EXPIRED, RENEW, true",
        "EXPIRED, EXPIRE, false",
        "HANDLED, RENEW, true",
        "HANDLED, HANDLE, false",
        "HANDLED, EXPIRE, false"
    })
    void aStepFitsOrIsRefused(String from, BriefStep step, boolean fits) {
        if (fits) {
            assertThatCode(() -> BriefRules.stepFits(state(from), step)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> BriefRules.stepFits(state(from), step)).isInstanceOf(Refusal.class);
        }
    }

    /** 28 CFR 23.20(a). */
    @ParameterizedTest
    @CsvSource(
            value = {
                "PERSON, SUBJECT, -, false",
                "PERSON, SUBJECT, Tried three car doors, true",
                "PERSON, JUVENILE, -, false",
                "PERSON, JUVENILE, Tried three car doors, true",
                "PERSON, VICTIM, -, true",
                "PERSON, -, -, true",
                "PROPERTY, OWNER, -, true"
            },
            nullValues = "-")
    void nobodyIsNamedAsSuspiciousWithoutAWordWhy(
            Brief.Kind kind, Brief.@Nullable Standing standing, @Nullable String why, boolean fits) {
        Brief.Named person = standing == null ? null : Briefs.named("Lopez, Ana", standing, why);
        fitsOrNot(() -> BriefRules.namedOnSuspicion(kind, person), fits);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, false, false, false, true",
        "TRAFFIC, false, false, false, true",
        "VEHICLE, false, false, false, false",
        "VEHICLE, true, false, false, true",
        "IMPOUND, true, false, false, false",
        "IMPOUND, false, true, false, false",
        "IMPOUND, true, true, false, true",
        "PROPERTY, false, false, false, false",
        "PROPERTY, false, true, false, true",
        "HAZARD, false, false, false, false",
        "HAZARD, false, false, true, true"
    })
    void eachKindSaysWhatPatrolNeeds(Brief.Kind kind, boolean car, boolean kept, boolean duty, boolean fits) {
        var said = Briefs.of(
                kind,
                "x",
                TODAY,
                null,
                car ? new Brief.Car(Plate.of("7ABC123"), null, null, null) : null,
                kept ? "Yard" : null,
                duty ? new Brief.Duty("RECORDS", "Records", TODAY) : null);
        fitsOrNot(() -> BriefRules.complete(said), fits);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, false", "2026-11-30, true", "2026-12-07, true", "2026-12-08, false"})
    void theLastDayLiesAheadAndNotTooFar(LocalDate until, boolean fits) {
        fitsOrNot(() -> BriefRules.untilFits(until, TODAY, 7), fits);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, false", "2026-11-30, true", "2026-12-30, true"})
    void aHazardIsDueAhead(LocalDate due, boolean fits) {
        fitsOrNot(() -> BriefRules.dueAhead(new Brief.Duty("RECORDS", "Records", due), TODAY), fits);
    }

    /** 28 CFR 23.20(h). */
    @ParameterizedTest
    @CsvSource({
        "0, 5, false",
        "1, 5, true",
        "5, 5, true",
        "6, 5, false",
        "1, 0, false",
        "1, 1826, true",
        "1, 1827, false"
    })
    void noKindIsToldLongerThanTheLawLetsIt(int days, int most, boolean fits) {
        fitsOrNot(() -> BriefRules.daysFit(days, most), fits);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT, OPEN, true, true",
        "SUBJECT, EXPIRED, true, false",
        "SUBJECT, HANDLED, true, false",
        "JUVENILE, OPEN, false, false",
        "VICTIM, OPEN, false, false",
        "OWNER, OPEN, false, false"
    })
    void onlyASuspectedAdultIsNamedAndFoundByNameWhileItIsTold(
            Brief.Standing standing, String state, boolean shown, boolean found) {
        Brief.Named person = Briefs.named("Lopez, Ana", standing, "Tried three car doors");
        assertThat(BriefRules.shown(person)).isEqualTo(shown);
        assertThat(BriefRules.foundByName(person, state(state))).isEqualTo(found);
    }

    @Test
    void nobodyIsNotNamed() {
        assertThat(BriefRules.shown(null)).isFalse();
        assertThat(BriefRules.foundByName(null, new BriefState.Open())).isFalse();
    }

    private static void fitsOrNot(Runnable rule, boolean fits) {
        if (fits) {
            assertThatCode(rule::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(rule::run).isInstanceOf(Unfit.class);
        }
    }
}
