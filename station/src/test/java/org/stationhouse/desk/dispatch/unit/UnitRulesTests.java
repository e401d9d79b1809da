package org.stationhouse.desk.dispatch.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** The steps of a unit: the data and the types name the same, each reaches the end, no step leads on from where it does not fit. */
class UnitRulesTests {

    private static final Unit.OnCall CALL = new Unit.OnCall(1, PublicRef.fresh(), "C26-000001");
    private static final Instant NINE = Instant.parse("2026-11-20T17:00:00Z");
    private static final Map<Integer, Integer> LIMITS = Map.of(1, 10, 2, 15, 3, 30, 4, 45, 5, 60);

    private static final List<UnitStatus> ALL = List.of(
            new UnitStatus.Available(),
            new UnitStatus.Dispatched(CALL),
            new UnitStatus.EnRoute(CALL),
            new UnitStatus.OnScene(CALL),
            new UnitStatus.Transporting(CALL, "county jail"),
            new UnitStatus.Busy("report"),
            new UnitStatus.OutOfService("flat tire"),
            new UnitStatus.OffDuty());

    private static Unit unit(UnitStatus status, @Nullable Instant checked, @Nullable Integer priority) {
        return new Unit(
                1,
                PublicRef.fresh(),
                "2A12",
                new Unit.Crew("Lopez", null, null),
                NINE,
                status instanceof UnitStatus.OffDuty ? NINE : null,
                status,
                NINE,
                checked,
                priority,
                1);
    }

    private static UnitStatus status(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    private static Set<String> words() {
        return ALL.stream().map(UnitStatus::word).collect(Collectors.toSet());
    }

    @Test
    void theDataAndTheTypesNameTheSameStatuses() {
        assertThat(ALL).hasSize(UnitStatus.class.getPermittedSubclasses().length);
        assertThat(UnitRules.edges()).allSatisfy(it -> assertThat(words()).contains(it.from(), it.to()));
        assertThat(UnitRules.edges()).extracting(it -> it.from() + it.step()).doesNotHaveDuplicates();
        assertThat(ALL)
                .allSatisfy(it -> assertThat(UnitStatus.of(it.word(), it.call(), it.said()))
                        .isEqualTo(it));
        assertThatThrownBy(() -> UnitStatus.of("ON_SCENE", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitStatus.of("ASLEEP", null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStatusIsReachedAndReachesTheEndOfDuty() {
        assertThat(reached("AVAILABLE")).isEqualTo(words());
        assertThat(ALL).allSatisfy(it -> assertThat(reached(it.word())).contains("OFF_DUTY"));
        assertThat(UnitRules.steps(new UnitStatus.OffDuty())).isEmpty();
    }

    private static Set<String> reached(String from) {
        var reached = new HashSet<>(Set.of(from));
        boolean more = true;
        while (more) {
            more = false;
            for (var edge : UnitRules.edges()) {
                more |= reached.contains(edge.from()) && reached.add(edge.to());
            }
        }
        return reached;
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, DISPATCH, DISPATCHED",
        "AVAILABLE, ARRIVE,",
        "AVAILABLE, CLEAR,",
        "AVAILABLE, OFF, OFF_DUTY",
        "DISPATCHED, EN_ROUTE, EN_ROUTE",
        "DISPATCHED, ARRIVE, ON_SCENE",
        "DISPATCHED, DISPATCH,",
        "DISPATCHED, OFF,",
        "DISPATCHED, BUSY,",
        "EN_ROUTE, ARRIVE, ON_SCENE",
        "EN_ROUTE, CHECK,",
        "EN_ROUTE, EXCHANGE, AVAILABLE",
        "ON_SCENE, CHECK, ON_SCENE",
        "ON_SCENE, TRANSPORT, TRANSPORTING",
        "ON_SCENE, EN_ROUTE,",
        "ON_SCENE, OUT,",
        "TRANSPORTING, CLEAR, AVAILABLE",
        "TRANSPORTING, EXCHANGE,",
        "BUSY, DISPATCH, DISPATCHED",
        "BUSY, EXCHANGE,",
        "OUT_OF_SERVICE, DISPATCH,",
        "OUT_OF_SERVICE, CLEAR, AVAILABLE",
        "OFF_DUTY, CLEAR,"
    })
    void aStepFitsOrIsRefused(String from, UnitStep step, @Nullable String to) {
        Unit unit = unit(status(from), null, 2);
        if (to == null) {
            assertThatThrownBy(() -> UnitRules.stepFits(unit, step))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("2A12 is ");
        } else {
            assertThat(UnitRules.stepFits(unit, step)).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ON_SCENE, 1, , 10",
        "ON_SCENE, 5, , 60",
        "ON_SCENE, 1, 7, 17",
        "ON_SCENE, 2, -5, 15",
        "TRANSPORTING, 1, ,",
        "EN_ROUTE, 1, ,",
        "AVAILABLE, , ,"
    })
    void aUnitOnSceneIsAskedHowItIs(
            String status, @Nullable Integer priority, @Nullable Integer checked, @Nullable Integer due) {
        Instant heard = checked == null ? null : NINE.plus(Duration.ofMinutes(checked));
        assertThat(UnitRules.due(unit(status(status), heard, priority), LIMITS))
                .isEqualTo(due == null ? null : NINE.plus(Duration.ofMinutes(due)));
    }

    @ParameterizedTest
    @CsvSource({"2A12, true", "s-21, true", "2A 12, false", "'', false", "2A12345678901, false", "2Ä12, false"})
    void aCallSignIsLettersDigitsAndHyphens(String sign, boolean fits) {
        assertThat(Stream.of(sign).anyMatch(it -> {
                    try {
                        new Unit(
                                1,
                                PublicRef.fresh(),
                                it,
                                new Unit.Crew("x", null, null),
                                NINE,
                                null,
                                ALL.getFirst(),
                                NINE,
                                null,
                                null,
                                1);
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                }))
                .isEqualTo(fits);
    }
}
