package org.stationhouse;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.Job;
import org.stationhouse.foundation.vault.NoRoom;

/** Runs every room's {@link Job}s on one node at a time, through the table of jobs; in the server, not in commands. */
@Configuration
class ScheduleConfig {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleConfig.class);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration UNTIL_ROOM = Duration.ofMinutes(1);

    private static final Duration START_RETRY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final boolean on;
    private volatile @Nullable Thread starting;

    ScheduleConfig(
            @Value("${stationhouse.jobs:true}") boolean on, @Value("${stationhouse.serving:true}") boolean serving) {
        this.on = on && serving;
    }

    @Bean(destroyMethod = "stop")
    Scheduler schedule(
            DataSource database,
            List<Job> jobs,
            AgencyOffice agency,
            ApplicationEventPublisher alarms,
            DiskState disk,
            Clock clock) {
        return schedule(
                database,
                jobs.stream().<Job>map(job -> new WithRoom(job, disk)).toList(),
                () -> agency.agency().map(Agency::zone).orElse(ZoneOffset.UTC),
                alarms,
                clock,
                Duration.ofSeconds(1));
    }

    static Scheduler schedule(
            DataSource database,
            List<Job> jobs,
            Supplier<ZoneId> zone,
            ApplicationEventPublisher alarms,
            Clock clock,
            Duration polling) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database))
                .tableName("vault.scheduled_tasks")
                .startTasks(jobs.stream().map(job -> task(job, zone, alarms)).toList())
                .clock(clock::instant)
                .pollingInterval(polling)
                .heartbeatInterval(Duration.ofSeconds(10))
                .threads(4)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /** Jobs can wait for the first page, the page does not wait for them. */
    @EventListener
    void open(ApplicationReadyEvent ready) {
        if (on && ready.getApplicationContext() instanceof WebServerApplicationContext house) {
            starting =
                    Thread.ofPlatform().daemon().name("jobs-start").start(() -> start(house.getBean(Scheduler.class)));
        }
    }

    private static void start(Scheduler jobs) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                jobs.start();
                return;
            } catch (RuntimeException e) {
                LOG.error("the jobs can't be started; they are tried again", e);
                LockSupport.parkNanos(START_RETRY.toNanos());
            }
        }
    }

    /** A start that hangs on a dead database does not keep the house from ending. */
    @EventListener
    void close(ContextClosedEvent closed) throws InterruptedException {
        Thread started = starting;
        if (started != null) {
            started.interrupt();
            started.join(PATIENCE);
        }
    }

    private static RecurringTask<Void> task(Job job, Supplier<ZoneId> zone, ApplicationEventPublisher alarms) {
        var turns = new JobTurns(job.when(), zone);
        return Tasks.recurring(job.name(), turns)
                .onFailure((end, row) -> {
                    if (end.getCause().orElse(null) instanceof NoRoom) {
                        row.reschedule(end, end.getTimeDone().plus(UNTIL_ROOM));
                        return;
                    }
                    tell(job, end, alarms);
                    row.reschedule(end, again(end, turns));
                })
                .execute((instance, context) -> job.run());
    }

    /** While a disk is almost full, the house's own work waits; the disk's own alarm has told why. */
    private record WithRoom(Job job, DiskState disk) implements Job {

        @Override
        public String name() {
            return job.name();
        }

        @Override
        public When when() {
            return job.when();
        }

        @Override
        public void run() {
            disk.requireRoom();
            job.run();
        }
    }

    private static void tell(Job job, ExecutionComplete end, ApplicationEventPublisher alarms) {
        LOG.error("the job {} failed", job.name(), end.getCause().orElse(null));
        alarms.publishEvent(new Alarm(
                "job.failed",
                "The program's own work " + job.name() + " failed: "
                        + end.getCause().map(Throwable::getMessage).orElse("no reason given")
                        + ". It is tried again; see the health page and the server's log."));
    }

    /** 5 minutes after the first failure, then twice as long each time, never later than the next turn. */
    static Instant again(ExecutionComplete end, JobTurns turns) {
        Instant turn = turns.after(end.getTimeDone());
        Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(10, end.getExecution().consecutiveFailures));
        Instant retry = end.getTimeDone().plus(pause);
        return retry.isBefore(turn) ? retry : turn;
    }
}
