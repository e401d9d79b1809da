package org.stationhouse.backoffice.worklist.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskDesk;
import org.stationhouse.backoffice.worklist.TaskState;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.local.LocalCalendar;
import org.stationhouse.foundation.jurisdiction.local.LocalDay;
import org.stationhouse.foundation.kernel.PublicRef;

/** Clocks of law as rooms tell them: started, moved, stopped, ended, counted again. */
@StationTest
class RunningClocksTests extends ClockHouse {

    private static final String DETERMINATION = "ca.cpra.determination";

    @Autowired
    ClockJob job;

    @Autowired
    TaskDesk desk;

    @Autowired
    LocalCalendar calendar;

    private Task determination(Matter matter) {
        return java.util.Objects.requireNonNull(tasks(matter).get(DETERMINATION + " clock.primary"));
    }

    private Told received(LocalDate day) {
        return new Told.Happened(RECEIVED, new When.On(day));
    }

    @Test
    void anEventStartsItsClocksOnceAndToldAnewMovesThem() {
        Matter request = matter(Area.PUBLIC_RECORDS);
        LocalDate monday = LocalDate.of(2026, 11, 16);
        tell(request, received(monday));
        tell(request, received(monday));
        Task task = determination(request);
        Deadline day = java.util.Objects.requireNonNull(task.due());
        assertThat(day.day(office.engine().zone())).isAfterOrEqualTo(monday.plusDays(10));
        assertThat(task.ground()).satisfies(it -> assertThat(it.cite()).isEqualTo("Gov 7922.535(a)"));
        assertThat(lines(task)).containsExactly("STARTED");

        tell(request, received(monday.plusDays(7)));
        Task moved = determination(request);
        assertThat(moved.ref()).isEqualTo(task.ref());
        assertThat(moved.due()).isNotEqualTo(task.due());
        assertThat(lines(task)).containsExactly("STARTED", "MOVED");

        tell(request, new Told.TakenBack(RECEIVED));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Lapsed.class);
        tell(request, received(monday));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Open.class);
        assertThat(determination(request).due()).isEqualTo(task.due());
    }

    @Test
    void whatTheRuleAsksEndsItAndANewEventStartsItAgain() {
        Matter request = matter(Area.PUBLIC_RECORDS);
        tell(request, received(LocalDate.of(2026, 11, 16)));
        tell(request, new Told.Acted(new RuleId(DETERMINATION), "Letter sent"));
        assertThat(determination(request).state())
                .isInstanceOfSatisfying(
                        TaskState.Done.class, it -> assertThat(it.how()).isEqualTo("Letter sent"));
        tell(request, received(LocalDate.of(2026, 11, 16)));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Done.class);
        tell(request, received(LocalDate.of(2026, 11, 23)));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Open.class);

        Task again = determination(request);
        desk.drop(again.ref(), again.version(), "Withdrawn", door.actor("supervisor"));
        tell(request, received(LocalDate.of(2026, 11, 24)));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Dropped.class);
    }

    /** CCP 12b: the office is closed on the last day, so it moves; the history says from where and why. */
    @Test
    void aClosureMovesTheDayAndTheHistorySaysSo() {
        Matter request = matter(Area.PUBLIC_RECORDS);
        LocalDate monday = LocalDate.of(2027, 6, 7);
        clock.stop(Instant.parse("2027-06-08T20:00:00Z"));
        tell(request, received(monday));
        Task before = determination(request);
        LocalDate due = java.util.Objects.requireNonNull(before.due())
                .day(office.engine().zone());
        PublicRef closure = calendar.set(
                new LocalDay(LocalDay.Kind.CLOSURE, "main", "", "", null, 0, null, null, due, due, "Water main broke"),
                door.actor("supervisor"));
        pause();
        job.run();
        Task after = determination(request);
        assertThat(java.util.Objects.requireNonNull(after.due())
                        .day(office.engine().zone()))
                .isAfter(due);
        assertThat(sql.sql("select said, was, why from worklist.task_line where task = :id and kind = 'MOVED'")
                        .param("id", after.id())
                        .query()
                        .singleRow())
                .containsEntry("was", due.toString())
                .containsEntry("why", "LAYER");
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                        .param("ref", after.ref())
                        .query(String.class)
                        .list())
                .contains("worklist.task.start", "worklist.task.move");
        calendar.end(closure, null, "The test is over.", 1, door.actor("supervisor"));
        pause();
        job.run();
        assertThat(determination(request).due()).isEqualTo(before.due());
    }

    /** The layer is remembered for a second on each node. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1_100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> lines(Task task) {
        return sql.sql("select kind from worklist.task_line where task = :id order by id")
                .param("id", task.id())
                .query(String.class)
                .list();
    }
}
