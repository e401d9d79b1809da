package org.stationhouse.backoffice.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.Export;
import org.stationhouse.foundation.web.NoSuch;

/** The verbs of tasks, of persons and of rooms. */
@StationTest
class WorkingOffTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    WorkBook book;

    @Autowired
    TaskStore store;

    @Autowired
    TaskLineStore history;

    @Autowired
    Worklist worklist;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;
    private Actor technician = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        sergeant = door.actor("supervisor");
        technician = door.actor("pst1");
    }

    private Task fresh(Task task) {
        return store.find(task.ref()).orElseThrow();
    }

    private static NewTask room(String source, @Nullable Deadline due) {
        return room(source, due, "Do it");
    }

    @SuppressWarnings("NullAway") // the mark of a nested type is not read from a class file
    private static NewTask room(String source, @Nullable Deadline due, String what) {
        return new NewTask(
                source, "worklist.kind.hand", what, null, null, new Owner.Line(Queue.RECORDS), null, due, false);
    }

    @Test
    void theSameSourceTwiceIsOneTaskAndItsEndFindsIt() {
        String source = "test:" + UUID.randomUUID();
        Task first = transaction.execute(status -> worklist.start(room(source, null), clerk));
        Task second = transaction.execute(status -> worklist.start(room(source, null), technician));
        assertThat(second.ref()).isEqualTo(first.ref());
        assertThat(tasks.audited(first)).containsExactly("worklist.task.start");

        assertThat(transaction.<Boolean>execute(status -> worklist.finish(source, "It came back.", clerk)))
                .isTrue();
        assertThat(transaction.<Boolean>execute(status -> worklist.finish(source, "Again.", clerk)))
                .isFalse();
        assertThat(fresh(first).state()).isInstanceOf(TaskState.Done.class);
        Task third = transaction.execute(status -> worklist.start(room(source, null), clerk));
        assertThat(third.state()).isInstanceOf(TaskState.Done.class);
        assertThat(transaction.<Boolean>execute(status -> worklist.finish("test:unknown", "", clerk)))
                .isFalse();
    }

    @Test
    void aRoomMovesTheDateAndTheHistorySaysSo() {
        String source = "test:" + UUID.randomUUID();
        Task task = transaction.execute(status -> worklist.start(room(source, Tasks.day("2030-01-02")), clerk));
        Deadline later = Tasks.day("2030-01-09");
        transaction.executeWithoutResult(
                status -> worklist.move(source, later, later.end(), TaskLine.Cause.ROOM, clerk));
        assertThat(fresh(task).due()).isEqualTo(later);
        assertThat(history.of(task.id()))
                .last()
                .satisfies(line -> assertThat(List.of(line.kind(), line.said(), line.was(), line.why()))
                        .containsExactly(TaskLine.Kind.MOVED, "2030-01-09", "2030-01-02", "ROOM"));
        assertThat(transaction.<Boolean>execute(
                        status -> worklist.move(source, later, later.end(), TaskLine.Cause.ROOM, clerk)))
                .isFalse();
        assertThat(book.list(all(TaskFilter.Show.OPEN), TaskOrder.SQL, 0, 500, sergeant))
                .as("not before it opens")
                .noneMatch(it -> it.ref().equals(task.ref()));
    }

    private TaskFilter all(TaskFilter.Show show) {
        return new TaskFilter(TaskFilter.Scope.EVERYONE, show, null, null, clock.instant());
    }

    @Test
    void aStrangersTaskIsShutAndAStaleVersionRefused() {
        Task task = tasks.give("Sort the mail", tasks.owner(clerk), null, false, sergeant);
        assertThatThrownBy(() -> desk.done(task.ref(), task.version(), "", technician))
                .isInstanceOf(Refusal.class);
        desk.snooze(task.ref(), task.version(), clock.instant().plusSeconds(60), "Not now", clerk);
        assertThatThrownBy(() -> desk.done(task.ref(), task.version(), "", clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.done(PublicRef.fresh(), 1, "", clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> tasks.give("For you", tasks.owner(clerk), null, false, technician))
                .as("only who may assign gives tasks to others")
                .isInstanceOf(Refusal.class);
        Task own = tasks.give("For me", tasks.owner(technician), null, false, technician);
        assertThat(own.owner()).isEqualTo(tasks.owner(technician));
    }

    @Test
    void whatIsPutOffComesBackByItself() {
        Task task = tasks.give("Water the plants", tasks.owner(technician), null, false, technician);
        desk.snooze(task.ref(), task.version(), clock.instant().plus(Duration.ofHours(2)), "Later", technician);
        assertThat(book.first(500, technician)).noneMatch(it -> it.ref().equals(task.ref()));
        clock.forward(Duration.ofHours(2));
        assertThat(book.first(500, technician)).anyMatch(it -> it.ref().equals(task.ref()));
    }

    @Test
    @SuppressWarnings("NullAway") // the mark of a nested type is not read from a class file
    void aClockThatRunsOutGoesToTheSupervisorsOnce() {
        String source = "test:" + UUID.randomUUID();
        var ground = new Task.Ground(
                PublicRef.fresh(), "", "ca.cpra.determination", "clock.primary", "Gov 7922.535(a)", false);
        var asked = new NewTask(
                source,
                "worklist.kind.law",
                "Decide",
                null,
                ground,
                new Owner.Line(Queue.RECORDS),
                null,
                new Deadline.Moment(clock.instant().plusSeconds(60)),
                false);
        Task task = transaction.execute(status -> worklist.start(asked, clerk));
        Actor program = Actor.program("test");
        worklist.escalateOverdue(500, program);
        assertThat(fresh(task).raisedTo()).isNull();
        clock.forward(Duration.ofSeconds(60));
        assertThat(worklist.escalateOverdue(500, program)).isPositive();
        assertThat(fresh(task).raisedTo()).isEqualTo(new Owner.Line(Queue.SUPERVISORS));
        assertThat(worklist.escalateOverdue(500, program)).isZero();
        assertThat(tasks.audited(task)).contains("worklist.task.escalate");
        transaction.executeWithoutResult(status -> worklist.finish(source, "", clerk));
    }

    /** Somebody snoozes a task at the very moment in which its room ends it: the room's act waits for him and does not fail. */
    @Test
    void aRoomEndsATaskThatSomebodyActsOnAtTheSameMoment() throws Exception {
        String source = "test:" + UUID.randomUUID();
        Task task = transaction.execute(status -> worklist.start(room(source, null), clerk));
        var room = new java.util.concurrent.FutureTask<>(
                () -> transaction.<Boolean>execute(status -> worklist.finish(source, "Back", technician)));
        transaction.executeWithoutResult(status -> {
            desk.snooze(task.ref(), task.version(), clock.instant().plusSeconds(600), "Later", clerk);
            Thread.ofVirtual().start(room);
            met();
        });
        assertThat(room.get(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(fresh(task).state()).isInstanceOf(TaskState.Done.class);
    }

    /** Until the room's act waits for the row: without that the two would not have met. */
    private void met() {
        for (int tries = 0; tries < 1_000; tries++) {
            if (sql.sql("select count(*) from pg_locks where not granted")
                            .query(Long.class)
                            .single()
                    > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("the room's act did not wait for the person's");
    }

    /** More than a thousand tasks leave the house for a typed reason only, in pages of which each has its line. */
    @Test
    void aLargeExportSaysWhyAndIsWhole() {
        String mark = "Export " + UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i <= Export.LARGE; i++) {
            store.insert(PublicRef.fresh(), null, room(mark, null, mark + " " + i), now, "test");
        }
        var filter = new TaskFilter(TaskFilter.Scope.EVERYONE, TaskFilter.Show.OPEN, null, mark, clock.instant());
        assertThatThrownBy(() -> book.export(filter, TaskOrder.SQL, 0, null, sergeant))
                .hasMessageContaining("a reason is needed");
        var refs = new java.util.HashSet<PublicRef>();
        int pages = 0;
        for (int skip = 0; skip == refs.size(); skip += WorkBook.EXPORTED, pages++) {
            book.export(filter, TaskOrder.SQL, skip, "For the audit", sergeant).forEach(it -> refs.add(it.ref()));
        }
        assertThat(refs).hasSize(Export.LARGE + 1);
        assertThat(pages).isEqualTo(3);
        assertThatThrownBy(() -> book.export(filter, TaskOrder.SQL, 0, "For me", clerk))
                .isInstanceOf(Refusal.class);
        sql.sql("delete from worklist.task where starts_with(what, :mark)")
                .param("mark", mark)
                .update();
    }
}
