package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.Job;
import org.stationhouse.foundation.vault.JobBoard;

@StationTest
class JobsTests {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Autowired
    DataSource database;

    @Autowired
    JobBoard board;

    private final ConcurrentLinkedQueue<Object> told = new ConcurrentLinkedQueue<>();

    private record Counted(String name, When when, Runnable work) implements Job {
        @Override
        public void run() {
            work.run();
        }
    }

    @Test
    void aJobRunsOnOneOfTwoNodesAtATimeAndStandsOnTheBoard() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var three = new CountDownLatch(3);
        var job = new Counted("vault.test-often", Job.every(Duration.ofMillis(50)), () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            pause(100);
            atOnce.decrementAndGet();
            three.countDown();
        });
        Scheduler here = node(job);
        Scheduler there = node(job);
        try {
            here.start();
            there.start();
            assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            here.stop();
            there.stop();
        }
        assertThat(most).hasValue(1);
        assertThat(board.standings()).anySatisfy(it -> {
            assertThat(it.name()).isEqualTo("vault.test-often");
            assertThat(it.lastDone()).isNotNull();
            assertThat(it.failures()).isZero();
        });
    }

    @Test
    void aJobThatFailsRaisesAnAlarmAndIsTriedAgainLater() throws Exception {
        var ran = new CountDownLatch(1);
        Scheduler node = node(new Counted("vault.test-fails", Job.every(Duration.ofMillis(50)), () -> {
            ran.countDown();
            throw new IllegalStateException("no paper");
        }));
        try {
            node.start();
            assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            node.stop();
        }
        assertThat(told)
                .hasAtLeastOneElementOfType(Alarm.class)
                .anySatisfy(it ->
                        assertThat(it.toString()).contains("vault.test-fails").contains("no paper"));
        assertThat(board.standings()).anySatisfy(it -> {
            assertThat(it.name()).isEqualTo("vault.test-fails");
            assertThat(it.failures()).isPositive();
        });
    }

    @Test
    void aDailyJobKeepsTheAgencysClockThroughTheHourThatIsMissing() {
        var turns = new JobTurns(new Job.When.Daily(LocalTime.of(2, 30)), () -> PACIFIC);

        assertThat(turns.after(Instant.parse("2026-11-21T10:29:00Z"))).isEqualTo("2026-11-21T10:30:00Z");
        assertThat(turns.after(Instant.parse("2026-11-21T10:30:00Z"))).isEqualTo("2026-11-22T10:30:00Z");
        assertThat(turns.after(Instant.parse("2027-03-14T08:00:00Z"))).isEqualTo("2027-03-14T10:30:00Z");
        assertThat(turns.after(Instant.parse("2027-03-14T10:30:00Z"))).isEqualTo("2027-03-15T09:30:00Z");
    }

    @Test
    void aFailedJobWaitsLongerEachTimeButNotPastItsTurn() {
        var turns = new JobTurns(new Job.When.Daily(LocalTime.of(2, 30)), () -> ZoneOffset.UTC);

        assertThat(ScheduleConfig.again(failed("2026-11-21T02:31:00Z", 0), turns))
                .isEqualTo("2026-11-21T02:36:00Z");
        assertThat(ScheduleConfig.again(failed("2026-11-21T02:36:00Z", 1), turns))
                .isEqualTo("2026-11-21T02:46:00Z");
        assertThat(ScheduleConfig.again(failed("2026-11-21T20:00:00Z", 9), turns))
                .isEqualTo("2026-11-22T02:30:00Z");
    }

    private static ExecutionComplete failed(String at, int before) {
        var row = new Execution(Instant.parse(at), new TaskInstance<>("vault.test", "recurring"));
        row.consecutiveFailures = before;
        return ExecutionComplete.failure(row, Instant.parse(at), Instant.parse(at), new IllegalStateException());
    }

    private Scheduler node(Job job) {
        return ScheduleConfig.schedule(
                database, List.of(job), () -> PACIFIC, told::add, Clock.systemUTC(), Duration.ofMillis(100));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
