package org.stationhouse.desk.dispatch.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The rules of the visitor log, each on both sides, and its states: each reaches an end, no step leads on from where it does not fit. */
class VisitorRulesTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Instant CAME = Instant.parse("2026-11-30T18:00:00Z");

    private static final List<VisitorState> ALL = List.of(
            new VisitorState.Waiting(),
            new VisitorState.Coming("kim"),
            new VisitorState.NotToday("kim", null),
            new VisitorState.Inside(),
            new VisitorState.Left(CAME, "kim", null));

    private static VisitorState state(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    @Test
    void theDataAndTheTypesNameTheSameStates() {
        assertThat(ALL).hasSize(VisitorState.class.getPermittedSubclasses().length);
        Set<String> words = ALL.stream().map(VisitorState::word).collect(Collectors.toSet());
        assertThat(VisitorRules.edges()).allSatisfy(it -> assertThat(words).contains(it.from(), it.to()));
        assertThat(VisitorRules.edges()).extracting(it -> it.from() + it.step()).doesNotHaveDuplicates();
    }

    @Test
    void everyStateReachesTheDoorAndIsReached() {
        ALL.forEach(it -> assertThat(reached(it.word())).contains("LEFT"));
        assertThat(reached("WAITING"))
                .isEqualTo(ALL.stream().map(VisitorState::word).collect(Collectors.toSet()));
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : VisitorRules.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, COME, true",
        "WAITING, DECLINE, true",
        "WAITING, REOPEN, false",
        "COMING, DECLINE, true",
        "COMING, COME, false",
        "NOT_TODAY, COME, true",
        "NOT_TODAY, DECLINE, false",
        "INSIDE, ROUTE, true",
        "INSIDE, COME, false",
        "LEFT, REOPEN, true",
        "LEFT, LEAVE, false",
        "LEFT, ROUTE, false"
    })
    void aStepFitsOrIsRefused(String from, VisitorStep step, boolean fits) {
        if (fits) {
            assertThatCode(() -> VisitorRules.stepFits(state(from), step)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> VisitorRules.stepFits(state(from), step)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, true", "false, true, true", "false, false, false"})
    void aVisitorComesToSomebody(boolean host, boolean office, boolean fits) {
        var said = new Visitor.Said(
                "Lopez, Ana",
                null,
                "Prints",
                host ? new Visitor.Host("RECORDS", "Records") : null,
                office ? "Lobby" : null,
                null,
                Visitor.Seen.NONE,
                false,
                null);
        fitsOrNot(() -> VisitorRules.toSomebody(said), fits);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"12, -, true", "12, 'Kim, Dana', false", "-, 'Kim, Dana', true", "-, -, true"},
            nullValues = "-")
    void aBadgeIsGivenOnceAtATime(@Nullable String badge, @Nullable String holder, boolean free) {
        fitsOrNot(() -> VisitorRules.badgeFree(badge, Optional.ofNullable(holder)), free);
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE, false, false",
        "STATE_ID, false, false",
        "PASSPORT, false, false",
        "MILITARY, false, false",
        "CONSULAR, false, false",
        "TRIBAL, false, false",
        "WORK, false, false",
        "KNOWN, false, false",
        "NONE, false, true",
        "REFUSED, false, true",
        "LICENSE, true, true",
        "KNOWN, true, true"
    })
    void whoIsUnknownAndAChildAloneAreEscorted(Visitor.Seen seen, boolean minor, boolean escorted) {
        assertThat(VisitorRules.escorted(Visitors.of("Lopez, Ana", null, null, seen, minor)))
                .isEqualTo(escorted);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"true, -, false", "true, 'Lopez, Eva (mother)', true", "false, -, true", "false, Kim, true"},
            nullValues = "-")
    void aChildThatCameAloneLeavesWithSomebody(boolean minor, @Nullable String with, boolean fits) {
        var said = Visitors.of("Lopez, Ana", null, null, Visitor.Seen.NONE, minor);
        fitsOrNot(() -> VisitorRules.leavesWith(said, with), fits);
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, true", "false, true, true", "false, false, false"})
    void theHostAnswersOrTheCounterForHim(boolean host, boolean counter, boolean may) {
        if (may) {
            assertThatCode(() -> VisitorRules.mayAnswer(host, counter)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> VisitorRules.mayAnswer(host, counter)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"12, false, true", "12, true, false", "-, false, false"},
            nullValues = "-")
    void onlyABadgeThatIsOutComesBack(@Nullable String badge, boolean back, boolean fits) {
        Visitor visitor = visitor(badge, back, true);
        if (fits) {
            assertThatCode(() -> VisitorRules.badgeComesBack(visitor)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> VisitorRules.badgeComesBack(visitor)).isInstanceOf(Refusal.class);
        }
    }

    /** The day ends at midnight of the agency's clock, which is 08:00 UTC. */
    @ParameterizedTest
    @CsvSource(
            value = {
                "2026-12-01T07:59:59Z, -, false, false",
                "2026-12-01T08:00:00Z, -, false, true",
                "2026-12-01T08:00:00Z, -, true, false",
                "2026-12-01T08:00:00Z, 12, true, true",
                "2026-12-01T07:59:59Z, 12, true, false"
            },
            nullValues = "-")
    void whatWasForgottenIsAskedWhenTheDayIsOver(Instant now, @Nullable String badge, boolean left, boolean asked) {
        assertThat(VisitorRules.forgotten(visitor(badge, false, left), now, ZONE))
                .isEqualTo(asked);
    }

    private static Visitor visitor(@Nullable String badge, boolean back, boolean left) {
        return new Visitor(
                1,
                PublicRef.fresh(),
                Visitors.of("Lopez, Ana", null, badge, Visitor.Seen.LICENSE, false),
                null,
                CAME,
                back ? CAME : null,
                "kim",
                null,
                0,
                left ? new VisitorState.Left(CAME, "kim", null) : new VisitorState.Inside(),
                1);
    }

    private static void fitsOrNot(Runnable rule, boolean fits) {
        if (fits) {
            assertThatCode(rule::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(rule::run).isInstanceOf(Unfit.class);
        }
    }
}
