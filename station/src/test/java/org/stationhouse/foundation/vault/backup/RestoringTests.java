package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;

/** One small house is backed up while it works; every test restores it into a folder of its own or fails to. */
class RestoringTests {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final DataFolder HOUSE = TestFolder.fresh("backup");

    private static Instant between = Instant.EPOCH;
    private static Manifest manifest;

    @BeforeAll
    static void aHouseWritesIsBackedUpAndWritesOn() throws Exception {
        try (Database database = Database.of(HOUSE, Options.serving(TestFolder.binaries()))) {
            var running = new Running(database::url, database.keeper().orElseThrow(), HOUSE.data().resolve("pgdata"));
            var folder = new BackupFolder(HOUSE.backups()).made();
            var keys = BackupKeys.readOrMake(HOUSE.keys());
            run(running, "create table call (id int primary key, what text)");
            run(running, "insert into call select i, repeat('before ', 20) from generate_series(1, 1000) i");
            Path stored = HOUSE.data().resolve("files/ab/abcd");
            Files.createDirectories(stored.getParent());
            Files.write(stored, new byte[] {1, 2, 3});
            try (var archive = new WalReceiver(running, folder, keys, 1024, CLOCK).started()) {
                manifest = new BaseRun(running, HOUSE, folder, keys, ZoneId.of("America/Los_Angeles"), CLOCK).make(archive);
                run(running, "insert into call values (2001, 'first')");
                Thread.sleep(1_100);
                between = CLOCK.instant();
                Thread.sleep(1_100);
                run(running, "insert into call values (2002, 'second')");
                WalReceiver.await(folder, keys, archive, new Generation(manifest.generation()), flushed(running), CLOCK);
            }
        }
    }

    @AfterAll
    static void nothingIsLeft() throws IOException {
        Durable.deleteTree(Durable.folderOf(HOUSE.data()));
    }

    @Test
    void theLatestHasEverything() throws Exception {
        DataFolder to = TestFolder.fresh("restored");
        var laid = new Restoring(request(to, null), CLOCK).restore(TestFolder.binaries());

        assertThat(laid.files()).isEqualTo(1);
        assertThat(laid.badFiles()).isEmpty();
        assertThat(to.data().resolve("files/ab/abcd")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(to.data().resolve("pgdata/postgresql.auto.conf")).content().doesNotContain("by the restore");
        assertThat(calls(to)).isEqualTo("1002 rows up to 2002");
    }

    @Test
    void aMomentBetweenTwoWritesHasTheFirstAlone() throws Exception {
        DataFolder to = TestFolder.fresh("restored");
        new Restoring(request(to, between.toString()), CLOCK).restore(TestFolder.binaries());

        assertThat(calls(to)).isEqualTo("1001 rows up to 2001");
    }

    @Test
    void badInputChangesNothing() throws Exception {
        DataFolder to = TestFolder.fresh("restored");

        assertThatThrownBy(() -> restore(to, "2020-01-01 00:00:00")).isInstanceOf(CannotRun.class).hasMessageContaining("begin at");
        assertThatThrownBy(() -> restore(to, "2099-01-01 00:00:00")).isInstanceOf(CannotRun.class).hasMessageContaining("reach to");
        assertThatThrownBy(() -> restore(to, "yesterday")).isInstanceOf(CannotRun.class).hasMessageContaining("is no time");
        assertThatThrownBy(() -> restore(HOUSE, null)).isInstanceOf(CannotRun.class).hasMessageContaining("is not empty");
        assertThat(to.data()).doesNotExist();
        assertThat(to.keys()).doesNotExist();
    }

    private static void restore(DataFolder to, @Nullable String at) throws IOException {
        new Restoring(request(to, at), CLOCK).restore(TestFolder.binaries());
    }

    private static RestoreRequest request(DataFolder to, @Nullable String at) {
        return new RestoreRequest(HOUSE.backups(), HOUSE.keys(), to, at, null, List.of());
    }

    private static String calls(DataFolder house) throws SQLException, IOException {
        try (Database database = Database.of(house, Options.command(TestFolder.binaries()));
                var connection = database.connect(database.keeper().orElseThrow());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*), max(id) from call")) {
            rows.next();
            return rows.getLong(1) + " rows up to " + rows.getLong(2);
        } finally {
            Durable.deleteTree(Durable.folderOf(house.data()));
        }
    }

    private static void run(Running running, String statement) throws SQLException {
        try (var connection = running.connect();
                var s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    private static Lsn flushed(Running running) throws SQLException {
        try (var connection = running.connect()) {
            return new BaseStore(connection).settled();
        }
    }
}
