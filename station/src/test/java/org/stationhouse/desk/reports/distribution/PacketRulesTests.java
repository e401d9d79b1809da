package org.stationhouse.desk.reports.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;
import org.stationhouse.backoffice.cases.CaseLink;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** The states of a packet, their clocks, and what a person may decide. */
class PacketRulesTests {

    private static final Instant NOON = Instant.parse("2026-11-20T20:00:00Z");
    private static final PublicRef REF = PublicRef.fresh();

    private static final List<PacketState> ALL = List.of(
            new PacketState.Waiting(0, NOON),
            new PacketState.Sent(1, NOON),
            new PacketState.ToPrint(),
            new PacketState.Failed("no"),
            new PacketState.Delivered("yes"),
            new PacketState.Canceled("why"));

    @Test
    void everyStateIsReachedReachesAnEndAndEachWaitHasAnOwnerAndAClock() {
        Set<String> words = ALL.stream().map(PacketState::word).collect(Collectors.toSet());
        var reached = new HashSet<>(Set.of("WAITING", "TO_PRINT"));
        PacketRules.edges().forEach(it -> {
            assertThat(words).contains(it.from(), it.to());
            reached.add(it.to());
        });
        assertThat(reached).isEqualTo(words);
        for (PacketState state : ALL) {
            boolean end = PacketRules.steps(state).isEmpty();
            assertThat(end).as(state.word()).isEqualTo(PacketRules.wait(state.word()) == null);
            assertThat(ends(state.word(), new HashSet<>())).as(state.word()).isTrue();
            PacketRules.Wait wait = PacketRules.wait(state.word());
            assertThat(wait != null && wait.has() == PacketRules.Has.PROGRAM)
                    .as("the program has what is due, and nothing else: " + state.word())
                    .isEqualTo(state.nextAt() != null);
            assertThat(PacketState.of(state.word(), state.tries(), state.nextAt(), state.said()))
                    .isEqualTo(state);
        }
    }

    private static boolean ends(String from, Set<String> seen) {
        if (!seen.add(from)) {
            return false;
        }
        List<PacketRules.Edge> on = PacketRules.edges().stream()
                .filter(it -> it.from().equals(from))
                .toList();
        return on.isEmpty() || on.stream().anyMatch(it -> ends(it.to(), seen));
    }

    @Test
    void onlyTheStepsOfTheTableAreTaken() {
        for (PacketState from : ALL) {
            for (PacketStep step : PacketStep.values()) {
                for (PacketState to : ALL) {
                    boolean edge = PacketRules.edges().contains(new PacketRules.Edge(from.word(), step, to.word()));
                    if (edge) {
                        assertThatCode(() -> PacketRules.stepFits(from, step, to))
                                .doesNotThrowAnyException();
                    } else {
                        assertThatThrownBy(() -> PacketRules.stepFits(from, step, to))
                                .isInstanceOf(Refusal.class);
                    }
                }
            }
        }
    }

    @Test
    void theProgramGivesUpWithinItsHours() {
        Random random = Seed.random(PacketRulesTests.class);
        Duration all = Duration.ZERO;
        for (int tries = 1; tries <= PacketRules.MOST_TRIES; tries++) {
            Duration pause = PacketRules.pause(tries, random);
            assertThat(pause)
                    .isBetween(
                            Duration.ofSeconds(45),
                            PacketRules.LONGEST_PAUSE.multipliedBy(5).dividedBy(4));
            all = all.plus(pause);
        }
        assertThat(all).isLessThan(hours("WAITING"));
        assertThat(PacketRules.FOR_RECEIPT.multipliedBy(PacketRules.MOST_TRIES)).isLessThan(hours("SENT"));
        Set<Duration> jitter = new HashSet<>();
        for (int n = 0; n < 50; n++) {
            jitter.add(PacketRules.pause(3, random));
        }
        assertThat(jitter).hasSizeGreaterThan(10);
    }

    private static Duration hours(String state) {
        return java.util.Objects.requireNonNull(PacketRules.wait(state)).hours();
    }

    private static Packet packet(PacketState state, boolean mayBeOut, boolean made, @Nullable Boolean withdrawn) {
        Connection by = withdrawn == null
                ? null
                : new Connection(1, REF, "DA", Channel.WEBHOOK, "https://da.example/", withdrawn);
        var to = new Recipient(
                1, REF, "DA", Recipient.Kind.PROSECUTOR, by, Recipient.Copy.FULL, "Filing", "PC 13300(b)", false);
        return new Packet(
                1,
                REF,
                new Packet.Of(1, REF, "26-000001-R1", new CaseLink(1, REF, "26-000001", false), 6),
                to,
                to.channel(),
                NOON,
                "kim",
                made ? new Packet.File(REF, 10, "00", 1) : null,
                "",
                state,
                NOON,
                "kim",
                mayBeOut,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "TO_PRINT,false,true,true",
        "FAILED,true,true,true",
        "FAILED,false,false,true",
        "SENT,true,true,true",
    })
    void whatNeverLeftIsNotCalledDelivered(String state, boolean mayBeOut, boolean may, boolean made) {
        Packet packet = packet(state(state), mayBeOut, made, null);
        assertThat(allowed(() -> PacketRules.mayHaveArrived(packet))).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,0,false,true",
        "WAITING,1,true,false",
        "WAITING,1,false,false",
        "TO_PRINT,0,false,true",
        "TO_PRINT,0,true,false",
        "FAILED,0,false,true",
        "FAILED,0,true,false",
    })
    void whatMayBeOutIsNotCanceled(String state, int tries, boolean mayBeOut, boolean may) {
        PacketState from = state.equals("WAITING") ? new PacketState.Waiting(tries, NOON) : state(state);
        assertThat(allowed(() -> PacketRules.mayBeCanceled(packet(from, mayBeOut, true, null))))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({"WAITING,false", "SENT,false", "TO_PRINT,true", "FAILED,true"})
    void whatTheProgramHasIsNobodyElses(String state, boolean may) {
        assertThat(allowed(() -> PacketRules.idle(packet(state(state), false, true, null))))
                .isEqualTo(may);
    }

    @Test
    void aPaperIsThereBeforeItIsHandedOverAndAConnectionBeforeItIsUsed() {
        PacketState print = new PacketState.ToPrint();
        assertThat(allowed(() -> PacketRules.made(packet(print, false, true, null))))
                .isTrue();
        assertThat(allowed(() -> PacketRules.made(packet(print, false, false, null))))
                .isFalse();
        assertThat(allowed(() -> PacketRules.connected(packet(print, false, true, false))))
                .isTrue();
        assertThat(allowed(() -> PacketRules.connected(packet(print, false, true, true))))
                .isFalse();
        assertThat(allowed(() -> PacketRules.connected(packet(print, false, true, null))))
                .isFalse();
    }

    private static PacketState state(String word) {
        return ALL.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
    }

    private static boolean allowed(Runnable rule) {
        try {
            rule.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
