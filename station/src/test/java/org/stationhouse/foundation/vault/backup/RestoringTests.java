package org.stationhouse.foundation.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stationhouse.OwnProcesses;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Identity.Passphrase;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Recovery;

/** One small house is backed up while it works; every test restores it into a folder of its own, or fails to. */
@OwnProcesses
class RestoringTests {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final DataFolder HOUSE = TestFolder.fresh("backup");
    private static final char[] PHRASE = "three brown horses at noon".toCharArray();
    private static final byte[] FIRST_FILE = {1, 2, 3};
    private static final byte[] LATER_FILE = {4, 5, 6, 7};

    private static Instant between = Instant.EPOCH;
    private static Duration archived = Duration.ofDays(1);
    private static String backup = "";

    @BeforeAll
    static void aHouseWritesIsBackedUpAndWritesOn() throws Exception {
        try (Database database = Database.of(HOUSE, Options.serving(TestFolder.binaries()));
                var archivist = new Archivist(database, CLOCK)) {
            Running running = archivist.running();
            run(running, "create table call (id int primary key, what text)");
            run(running, "insert into call select i, repeat('before ', 20) from generate_series(1, 1000) i");
            store("AB/ABCD", FIRST_FILE);
            Recovery.set(archivist.folder(), PHRASE, archivist.keys().signer().key());
            archivist.archive(1024);
            backup =
                    archivist.backUp(ZoneId.of("America/Los_Angeles"), 35, 1024).id();
            run(running, "insert into call values (2001, 'first')");
            Thread.sleep(1_100);
            between = CLOCK.instant();
            Thread.sleep(1_100);
            run(running, "insert into call values (2002, 'second')");
            Lsn acknowledged = flushed(running);
            Instant began = CLOCK.instant();
            WalReceiver.await(
                    archivist.folder(),
                    archivist.keys(),
                    archivist.receiver(),
                    new Generation(backup),
                    acknowledged,
                    CLOCK);
            archived = Duration.between(began, CLOCK.instant());
            store("CD/LATER", LATER_FILE);
            new FilePool(archivist.folder(), HOUSE.data().resolve("files"))
                    .follow(HOUSE.data().resolve("files/CD"));
        }
    }

    @AfterAll
    static void nothingIsLeft() throws IOException {
        Durable.deleteTree(Durable.folderOf(HOUSE.data()));
    }

    @Test
    void whatIsAcknowledgedIsArchivedWithinAMinute() {
        System.out.println("recovery point: " + archived.toMillis() + " ms");
        assertThat(archived).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void theLatestHasEverything() throws Exception {
        DataFolder to = TestFolder.fresh("restored");
        var laid = new Restoring(request(HOUSE.backups(), to, null)).restore(TestFolder.binaries());

        assertThat(laid.files()).isEqualTo(1);
        assertThat(laid.badFiles()).isEmpty();
        assertThat(to.data().resolve("files/AB/ABCD")).hasBinaryContent(FIRST_FILE);
        assertThat(to.data().resolve("files/CD/LATER")).hasBinaryContent(LATER_FILE);
        assertThat(to.data().resolve("pgdata/postgresql.auto.conf")).content().doesNotContain("by the restore");
        assertThat(calls(to)).isEqualTo("1002 rows up to 2002");
    }

    @Test
    void aMomentBetweenTwoWritesHasTheFirstAlone() throws Exception {
        DataFolder to = TestFolder.fresh("restored");
        new Restoring(request(HOUSE.backups(), to, between.toString())).restore(TestFolder.binaries());

        assertThat(calls(to)).isEqualTo("1001 rows up to 2001");
    }

    @Test
    void withoutTheKeysThePassphraseBringsItBack() throws Exception {
        DataFolder to = TestFolder.fresh("restored");
        new Restoring(lost(to, PHRASE)).restore(TestFolder.binaries());

        assertThat(calls(to)).isEqualTo("1002 rows up to 2002");
    }

    @Test
    void badInputIsOneSentenceAndChangesNothing() throws Exception {
        DataFolder to = TestFolder.fresh("restored");

        refused(request(HOUSE.backups(), to, "2020-01-01 00:00:00"), "begin at");
        refused(request(HOUSE.backups(), to, "2099-01-01 00:00:00"), "reach to");
        refused(request(HOUSE.backups(), to, "yesterday"), "is no time");
        refused(request(HOUSE.backups(), HOUSE, null), "is not empty");
        refused(request(HOUSE.keys(), to, null), "There are no backups of Stationhouse");
        refused(lost(to, "three brown horses at nine".toCharArray()), "The passphrase is wrong.");
        refused(
                new RestoreRequest(HOUSE.backups(), to.keys(), to, null, null, List.of()),
                "The keys of this house are not in");
    }

    @Test
    void aFolderInUseIsRefused() throws Exception {
        DataFolder busy = TestFolder.fresh("busy");
        try (Database database = Database.of(busy, Options.serving(TestFolder.binaries()))) {
            assertThatThrownBy(() -> new Restoring(request(HOUSE.backups(), busy, null)).restore(TestFolder.binaries()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("is in use");
            assertThat(database.embedded()).isTrue();
        } finally {
            Durable.deleteTree(Durable.folderOf(busy.data()));
        }
    }

    @Test
    void halfABackupAndEveryAlteredPartAreRefused() throws Exception {
        DataFolder to = TestFolder.fresh("restored");
        String id = backup;

        refused(damaged(copy -> Files.delete(copy.resolve(id + "/manifest.note")), to), "half a backup");
        refused(damaged(copy -> Files.delete(copy.resolve(id + "/base.box")), to), "half a backup");
        refused(
                damaged(copy -> flip(copy.resolve(id + "/manifest.box")), to),
                "manifest of backup " + id + " was altered");
        refused(damaged(copy -> flip(copy.resolve(id + "/base.box")), to), "was altered or is damaged");
        refused(damaged(copy -> flip(copy.resolve("keyring")), to), "");
        refused(
                damaged(copy -> Files.write(copy.resolve("format"), "stationhouse backups 2\n".getBytes()), to),
                "format");
        refused(damaged(copy -> flip(lastLog(copy)), to), "log");
        refused(damaged(copy -> Files.delete(lastLog(copy)), to), "half a backup");
    }

    private interface Damage {
        void on(Path backups) throws IOException;
    }

    private static RestoreRequest damaged(Damage damage, DataFolder to) throws IOException {
        Path copy = TestFolder.fresh("copy").data();
        try (var all = Files.walk(HOUSE.backups())) {
            for (Path path : all.toList()) {
                Path target = copy.resolve(HOUSE.backups().relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        damage.on(copy);
        return request(copy, to, null);
    }

    private static Path lastLog(Path backups) throws IOException {
        return new WalArchive(new BackupFolder(backups))
                .of(new Generation(backup))
                .getLast();
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static void refused(RestoreRequest request, String sentence) throws IOException {
        var size = new AtomicLong(Files.exists(request.to().data()) ? 1 : 0);
        assertThatThrownBy(() -> new Restoring(request).restore(TestFolder.binaries()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(sentence);
        if (size.get() == 0) {
            assertThat(request.to().data()).doesNotExist();
            assertThat(request.to().keys()).doesNotExist();
        }
        if (!request.backups().startsWith(Durable.folderOf(HOUSE.data()))) {
            Durable.deleteTree(Durable.folderOf(request.backups()));
        }
    }

    private static RestoreRequest request(Path backups, DataFolder to, @Nullable String at) {
        return new RestoreRequest(backups, HOUSE.keys(), to, at, null, List.of());
    }

    private static RestoreRequest lost(DataFolder to, char[] phrase) {
        return new RestoreRequest(HOUSE.backups(), to.keys(), to, null, new Passphrase(phrase), List.of());
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

    private static void store(String path, byte[] bytes) throws IOException {
        Path file = HOUSE.data().resolve("files").resolve(path);
        Files.createDirectories(Durable.folderOf(file));
        Files.write(file, bytes);
    }

    private static void run(Running running, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        running.url().get(),
                        running.keeper().name(),
                        running.keeper().secret());
                var s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    private static Lsn flushed(Running running) throws IOException {
        try (var base = running.base()) {
            return base.settled();
        }
    }
}
