package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stationhouse.OwnProcesses;
import org.stationhouse.Seed;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.shelf.Generation;

/**
 * How long a restore takes, and that nothing written is missing: a tenth of the rows comes from the log after the base copy.
 * {@code -Dstationhouse.restore.gb=10} restores 10 GB, for which 35 GB must be free.
 */
@OwnProcesses
class RecoveryTimeTests {

    private static final @Nullable Integer GIGABYTES = Integer.getInteger("stationhouse.restore.gb");

    private static final int MEGABYTES = GIGABYTES == null ? Seed.times(24, 1_024) : 1_024 * GIGABYTES;

    /** The at 1 GB; goal R4 of SECURITY.md is ten times as much at 10 GB. */
    private static final Duration LONGEST = Duration.ofSeconds(Math.max(90, 90L * MEGABYTES / 1_024));

    private static final int ROWS_A_MEGABYTE = 2_550;
    private static final Clock CLOCK = Clock.systemUTC();

    @Test
    void aRestoreIsOpenWithinTheRecoveryTime() throws Exception {
        DataFolder house = TestFolder.fresh("large");
        DataFolder again = TestFolder.fresh("large-again");
        try {
            long rows = filled(house);
            Durable.deleteTree(house.data());
            Instant began = CLOCK.instant();
            Duration worked = cpu();
            var laid = new Restoring(new RestoreRequest(house.backups(), house.keys(), again, null, null, List.of()))
                    .restore(TestFolder.binaries());
            long found;
            try (Database database = Database.of(again, Options.command(TestFolder.binaries()))) {
                Duration open = Duration.between(began, CLOCK.instant());
                Restoring.Took took = laid.took();
                System.out.println("restore: megabytes=" + (laid.bytes() >> 20) + " rows=" + rows + " ms="
                        + open.toMillis() + " log_ms=" + took.log().toMillis() + " base_ms="
                        + took.base().toMillis() + " files_ms=" + took.files().toMillis() + " recovery_ms="
                        + took.recovery().toMillis() + " cpu_ms="
                        + cpu().minus(worked).toMillis() + " load="
                        + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                assertThat(open).isLessThan(LONGEST);
                found = ask(Running.of(database), "select count(*) from filler");
            }
            assertThat(found).isEqualTo(rows);
        } finally {
            Durable.deleteTree(Durable.folderOf(house.data()));
            Durable.deleteTree(Durable.folderOf(again.data()));
        }
    }

    /** Of this process alone; PostgreSQL replays beside it. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long filled(DataFolder house) throws Exception {
        try (Database database = Database.of(house, Options.serving(TestFolder.binaries()));
                var archivist = new Archivist(database, CLOCK)) {
            Running running = archivist.running();
            long rows = (long) MEGABYTES * ROWS_A_MEGABYTE;
            ask(running, "create table filler (id bigint primary key, at timestamptz, what text)");
            insert(running, 1, rows * 9 / 10);
            ask(running, "create index on filler (what)");
            ask(running, "checkpoint");
            archivist.archive(65_536);
            Instant began = CLOCK.instant();
            Archivist.Made made = archivist.backUp(ZoneId.of("UTC"), 35, 65_536);
            System.out.println("backup: megabytes=" + (made.bytes() >> 20) + " ms="
                    + Duration.between(began, CLOCK.instant()).toMillis());
            insert(running, rows * 9 / 10 + 1, rows);
            began = CLOCK.instant();
            try (var base = running.base()) {
                WalReceiver.await(
                        archivist.folder(),
                        archivist.keys(),
                        archivist.receiver(),
                        new Generation(made.id()),
                        base.settled(),
                        CLOCK);
            }
            System.out.println("archived after the last write: ms="
                    + Duration.between(began, CLOCK.instant()).toMillis());
            return rows;
        }
    }

    private static void insert(Running running, long from, long to) throws Exception {
        ask(
                running,
                "insert into filler select i, clock_timestamp(), md5(i::text) || ' ' || md5((i * 7)::text) || ' '"
                        + " || repeat('narrative of the call ', 5) || i from generate_series(" + from + ", " + to
                        + ") i");
    }

    private static long ask(Running running, String statement) throws Exception {
        try (var connection = DriverManager.getConnection(
                        running.url().get(),
                        running.keeper().name(),
                        running.keeper().secret());
                var s = connection.createStatement()) {
            if (!s.execute(statement)) {
                return 0;
            }
            var row = s.getResultSet();
            row.next();
            return row.getLong(1);
        }
    }
}
