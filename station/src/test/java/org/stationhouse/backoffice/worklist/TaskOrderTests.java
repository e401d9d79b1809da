package org.stationhouse.backoffice.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;

/** One order: legal deadline, safety, age. */
class TaskOrderTests {

    /** Each line: what comes first, what comes second; kind, date, safety, start. */
    @ParameterizedTest
    @CsvSource({
        "law 2026-12-10 no 2026-11-20, law 2026-12-11 no 2026-11-01",
        "law 2026-12-10 no 2026-11-20, hand - yes 2026-01-01",
        "law 2026-12-10 no 2026-11-20, hand 2026-11-01 no 2026-01-01",
        "law 2026-12-10 yes 2026-11-20, law 2026-12-10 no 2026-11-01",
        "law 2026-12-10 no 2026-11-01, law 2026-12-10 no 2026-11-20",
        "hand - yes 2026-11-20, hand - no 2026-01-01",
        "hand - yes 2026-11-20, law - no 2026-01-01",
        "hand - no 2026-01-01, hand - no 2026-11-20",
        "hand 2026-11-10 no 2026-11-01, hand - no 2026-11-20",
        "hand - no 2026-11-01, hand 2026-11-10 no 2026-01-01",
        "hand - no 2026-11-20, hand 2026-12-24 no 2026-11-01",
        "hand 2026-12-24 yes 2026-11-01, hand - no 2026-01-01"
    })
    void whatComesFirst(String first, String second) {
        assertThat(TaskOrder.ORDER.compare(task(1, first), task(2, second))).isNegative();
        assertThat(TaskOrder.ORDER.compare(task(2, first), task(1, second))).isNegative();
    }

    @Test
    void ofTwoThatAreAlikeTheOlderComesFirst() {
        String same = "hand - no 2026-11-01";
        assertThat(TaskOrder.ORDER.compare(task(1, same), task(2, same))).isNegative();
    }

    private static Task task(long id, String said) {
        String[] part = said.strip().split(" ");
        Deadline due = part[1].equals("-") ? null : Tasks.day(part[1]);
        return Tasks.standing(id, part[0].equals("law"), due, part[2].equals("yes"), part[3] + "T20:00:00Z");
    }

    /** Whatever order they come in, they leave in one: each two of them are apart, and no three run in a circle. */
    @Test
    void theOrderIsTotalAndStable() {
        Random chance = Seed.random(TaskOrderTests.class);
        for (int round = 0; round < Seed.times(50, 2_000); round++) {
            List<Task> tasks = some(chance, 30);
            List<Long> sorted = ids(tasks.stream().sorted(TaskOrder.ORDER).toList());
            Collections.shuffle(tasks, chance);
            assertThat(ids(tasks.stream().sorted(TaskOrder.ORDER).toList()))
                    .as("seed %d", Seed.number())
                    .isEqualTo(sorted);
            for (Task one : tasks) {
                for (Task other : tasks) {
                    int way = TaskOrder.ORDER.compare(one, other);
                    assertThat(Integer.signum(way)).isEqualTo(-Integer.signum(TaskOrder.ORDER.compare(other, one)));
                    assertThat(way == 0).isEqualTo(one.id() == other.id());
                }
            }
        }
    }

    private static List<Task> some(Random chance, int many) {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < many; i++) {
            Deadline due = chance.nextBoolean() ? null : Tasks.day("2026-12-0" + (1 + chance.nextInt(3)));
            tasks.add(Tasks.standing(
                    i,
                    chance.nextBoolean(),
                    due,
                    chance.nextBoolean(),
                    "2026-12-0" + (1 + chance.nextInt(3)) + "T08:00:00Z"));
        }
        return tasks;
    }

    private static List<Long> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    @Test
    void lateAndSoonLieOnBothSidesOfTheirBorders() {
        Task task = Tasks.standing(1, false, Tasks.day("2026-12-10"), false, "2026-11-01T20:00:00Z");
        Instant end = Instant.parse("2026-12-11T08:00:00Z");
        assertThat(task.late(end)).isTrue();
        assertThat(task.late(end.minusMillis(1))).isFalse();
        assertThat(task.soon(end.minusMillis(1))).isTrue();
        assertThat(task.soon(end)).isFalse();
        assertThat(task.soon(end.minus(Task.SOON))).isTrue();
        assertThat(task.soon(end.minus(Task.SOON).minusMillis(1))).isFalse();
    }
}
