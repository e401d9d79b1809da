package org.stationhouse.backoffice.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

class TaskRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");
    private static final PublicRef SECRET = PublicRef.fresh();

    /** Each rule on both sides: whose task it is. */
    @ParameterizedTest
    @CsvSource({
        "mine,        -,           none,    no,  no,  true",
        "other,       -,           none,    no,  no,  false",
        "RECORDS,     -,           RECORDS, no,  no,  true",
        "RECORDS,     -,           JAIL,    no,  no,  false",
        "other,       mine,        none,    no,  no,  true",
        "other,       SUPERVISORS, none,    no,  no,  false",
        "other,       SUPERVISORS, SUPERVISORS, no, no, true",
        "other,       -,           none,    yes, no,  true",
        "other,       -,           none,    no,  yes, true"
    })
    void whoMayAct(String owner, String raised, String queue, String oversees, String secret, boolean may) {
        List<Queue> queues = queue.equals("none") ? List.of() : List.of(Queue.valueOf(queue));
        var sight = new Sight(List.of(), secret.equals("yes") ? List.of(SECRET) : List.of());
        var reader = new Reader(new Actor("me", "pst1", 7L, null, "test"), queues, oversees.equals("yes"), sight);
        Task task = task(owner(owner), raised.equals("-") ? null : owner(raised));
        assertThat(TaskRules.holds(task, reader)).isEqualTo(may);
        if (may) {
            assertThatCode(() -> TaskRules.mayAct(task, reader)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> TaskRules.mayAct(task, reader)).isInstanceOf(Refusal.class);
        }
    }

    private static Owner owner(String said) {
        return switch (said) {
            case "mine" -> new Owner.Person(7, PublicRef.fresh(), "me");
            case "other" -> new Owner.Person(8, PublicRef.fresh(), "other");
            default -> new Owner.Line(Queue.valueOf(said));
        };
    }

    private static Task task(Owner owner, @Nullable Owner raised) {
        return new Task(
                1,
                PublicRef.fresh(),
                "worklist.kind.hand",
                "what",
                new Task.About("cases.restricted", SECRET, "26-000001"),
                null,
                owner,
                NOW,
                "test",
                NOW,
                null,
                false,
                new TaskState.Open(),
                raised,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "hand, 2026-12-24T00:00:00Z, true",
        "hand, 2026-11-29T20:00:00Z, false",
        "hand, 2026-11-29T20:00:00.001Z, true",
        "law,  2026-12-11T07:59:59Z, true",
        "law,  2026-12-11T08:00:00Z, false",
        "warns, 2026-12-11T08:00:00Z, true"
    })
    void howFarItMayBePutOff(String kind, String until, boolean may) {
        Task task = Tasks.standing(1, !kind.equals("hand"), Tasks.day("2026-12-10"), false, "2026-11-01T20:00:00Z");
        Task asked = kind.equals("warns") ? unverified(task) : task;
        if (may) {
            assertThatCode(() -> TaskRules.maySnooze(asked, Instant.parse(until), NOW))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> TaskRules.maySnooze(asked, Instant.parse(until), NOW))
                    .isInstanceOf(Refusal.class);
        }
    }

    private static Task unverified(Task it) {
        var ground = new Task.Ground(PublicRef.fresh(), "", "ca.x", "clock.primary", "Gov 1", true);
        return new Task(
                1,
                it.ref(),
                it.kind(),
                it.what(),
                null,
                ground,
                it.owner(),
                it.startedAt(),
                "test",
                it.opensAt(),
                it.due(),
                false,
                it.state(),
                null,
                1);
    }

    /** Every state of a task is reached from open, and from each pending one every end is. */
    @Test
    void everyStateHasItsVerbsAndPendingOnesAreSomebodys() {
        Stream<TaskState> states = Stream.of(
                new TaskState.Open(),
                new TaskState.Snoozed(NOW, "later"),
                new TaskState.Done(NOW, "me", ""),
                new TaskState.Dropped(NOW, "me", "no"),
                new TaskState.Lapsed(NOW, ""));
        var words = new java.util.HashSet<String>();
        states.forEach(state -> {
            words.add(state.word());
            Task task = in(state);
            if (state.pending()) {
                assertThatCode(() -> TaskRules.pending(task)).doesNotThrowAnyException();
                assertThatThrownBy(() -> TaskRules.ended(task)).isInstanceOf(Refusal.class);
            } else {
                assertThatThrownBy(() -> TaskRules.pending(task)).isInstanceOf(Refusal.class);
                assertThatCode(() -> TaskRules.ended(task)).doesNotThrowAnyException();
            }
            if (!(state instanceof TaskState.Snoozed)) {
                assertThatThrownBy(() -> TaskRules.snoozed(task)).isInstanceOf(Refusal.class);
            }
        });
        assertThat(words).isEqualTo(Set.of("OPEN", "SNOOZED", "DONE", "DROPPED", "LAPSED"));
        assertThat(words).hasSize(TaskState.class.getPermittedSubclasses().length);
    }

    private static Task in(TaskState state) {
        Task it = Tasks.standing(1, false, null, false, "2026-11-01T20:00:00Z");
        return new Task(
                1,
                it.ref(),
                it.kind(),
                it.what(),
                null,
                null,
                it.owner(),
                it.startedAt(),
                "test",
                it.opensAt(),
                null,
                false,
                state,
                null,
                1);
    }
}
