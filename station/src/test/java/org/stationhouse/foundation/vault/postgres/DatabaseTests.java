package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stationhouse.Child;
import org.stationhouse.OwnProcesses;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

@OwnProcesses
class DatabaseTests {

    private final DataFolder folder = TestFolder.fresh("database");
    private final Path pgdata = folder.data().resolve("pgdata");

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        assertThat(Files.exists(pgdata) ? Processes.in(pgdata) : List.of()).isEmpty();
    }

    @Test
    void aFolderIsMadeServedAndStopped() throws Exception {
        try (Database database = open(Options.Use.SERVE)) {
            assertThat(database.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(show(database, database.app(), setting)).as(setting).isEqualTo("on");
            }
            Login keeper = database.keeper().orElseThrow();
            assertThat(show(database, keeper, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(database, keeper, "unix_socket_directories")).isEmpty();
            assertThat(show(database, keeper, "server_version")).isEqualTo("18.4");
        }
        assertThat(mode(pgdata)).isEqualTo("rwx------");
        assertThat(mode(folder.keys())).isEqualTo("rwx------");
        for (String login : List.of("keeper", "owner", "app", "sealer", "portal")) {
            assertThat(mode(folder.keys().resolve(login + ".secret"))).isEqualTo("rw-------");
        }
    }

    /** As where the data lie on another disk. */
    @Test
    void aFolderBehindALinkIsServedAndAdopted() throws Exception {
        Path link = folder.data().resolveSibling("link");
        Files.createSymbolicLink(link, Files.createDirectory(folder.data().resolveSibling("disk")));
        DataFolder behind = DataFolder.at(link.resolve("data"));
        try (Database server = open(behind, Options.Use.SERVE);
                Database command = open(behind, Options.Use.COMMAND)) {
            assertThat(command.url()).isEqualTo(server.url());
            run(command, command.app(), "select 1");
        }
    }

    @Test
    void noWorkingLoginMayMakeOrAlterAnother() throws Exception {
        try (Database database = open(Options.Use.SERVE)) {
            for (Login login : List.of(database.app(), database.sealer(), database.portal(), database.owner())) {
                for (String statement : List.of(
                        "create role burglar login",
                        "alter role keeper password 'x'",
                        login.name().equals("app") ? "alter role sealer superuser" : "alter role app superuser",
                        "grant keeper to " + login.name(),
                        "set session authorization keeper",
                        "alter system set fsync = off",
                        "copy (select 1) to program 'true'")) {
                    assertThatThrownBy(() -> run(database, login, statement))
                            .as("%s: %s", login, statement)
                            .isInstanceOf(SQLException.class)
                            .extracting(e -> ((SQLException) e).getSQLState())
                            .isEqualTo("42501");
                }
            }
        }
    }

    @Test
    void aSecondServerIsRefusedAndACommandUsesTheFirst() throws Exception {
        String url;
        try (Database server = open(Options.Use.SERVE)) {
            url = server.url();
            refused(Options.Use.SERVE, "is in use");
            try (var second = holder("SERVE")) {
                assertThat(second.awaits("refused=")).contains("is in use");
                assertThat(second.exit()).isEqualTo(2);
            }
            try (Database command = open(Options.Use.COMMAND);
                    var another = holder("COMMAND")) {
                assertThat(another.awaits("url=")).isEqualTo(command.url()).isEqualTo(url);
                another.kill();
            }
            assertThatThrownBy(() -> FolderLock.alone(folder)).isInstanceOf(CannotRun.class);
            run(server, server.app(), "select 1");
        }
        try (var alone = FolderLock.alone(folder)) {
            try (var second = holder("COMMAND")) {
                assertThat(second.awaits("refused=")).contains("is in use");
            }
            try (Database inside = open(Options.Use.COMMAND)) {
                run(inside, inside.owner(), "select 1");
            }
            assertThat(Postmaster.of(pgdata)).isNull();
        }
    }

    @Test
    void theLastUserStopsTheDatabase() throws Exception {
        open(Options.Use.SERVE).close();
        try (var command = holder("COMMAND")) {
            String url = command.awaits("url=");
            Database server = open(Options.Use.SERVE);
            assertThat(server.url()).isEqualTo(url);
            server.close();
            assertThat(running().lives()).isTrue();
            command.terminate();
            assertThat(command.exit()).isEqualTo(143);
        }
    }

    @Test
    void anOrphanIsAdoptedAndStoppedAtTheEnd() throws Exception {
        long orphan = orphan();
        try (Database server = open(Options.Use.SERVE)) {
            assertThat(running().pid()).isEqualTo(orphan);
            run(server, server.app(), "select 1");
        }
        assertThat(Processes.lives(orphan)).isFalse();
    }

    @Test
    void anOrphanThatDoesNotAnswerIsRestarted() throws Exception {
        long orphan = orphan();
        signal("STOP", orphan);
        long began = System.nanoTime();
        try (Database server = open(Options.Use.SERVE)) {
            assertThat(running().pid()).isNotEqualTo(orphan);
            run(server, server.app(), "select 1");
            assertThat(System.nanoTime() - began).isLessThan(30_000_000_000L);
        }
    }

    @Test
    void aDeadServerIsStartedAgainUnattendedAndItsConnectionsMove() throws Exception {
        try (Database database = open(Options.Use.SERVE)) {
            var connections = database.connections(database.app());
            connections.getConnection().close();
            int port = running().port();
            Processes.kill(running().pid());
            killAll();
            long began = System.nanoTime();
            try (var taken = new ServerSocket()) {
                taken.setReuseAddress(true);
                taken.bind(new InetSocketAddress("127.0.0.1", port));
                Thread.ofVirtual().start(() -> refuseCalls(taken));
                Connection again = null;
                while (again == null && System.nanoTime() - began < 30_000_000_000L) {
                    try {
                        again = database.connect(database.app());
                    } catch (SQLException e) {
                        Thread.sleep(100);
                    }
                }
                Objects.requireNonNull(again, "no connection within 30 s").close();
                assertThat(running().port()).isNotEqualTo(port);
            }
        }
    }

    @Test
    void aStaleLockFileWhoseNumberIsSomebodyElsesIsSetAside() throws Exception {
        long orphan = orphan();
        List<String> lock = Files.readAllLines(Postmaster.file(pgdata));
        killAll();
        assertThat(Processes.lives(orphan)).isFalse();
        Process somebody = new ProcessBuilder("sleep", "60").start();
        lock.set(0, Long.toString(somebody.pid()));
        Files.write(Postmaster.file(pgdata), lock);
        long began = System.nanoTime();
        try (Database server = open(Options.Use.SERVE)) {
            run(server, server.app(), "select 1");
        } finally {
            somebody.destroy();
        }
        assertThat(System.nanoTime() - began).isLessThan(30_000_000_000L);
        assertThat(folder.data().resolve("postmaster.pid.stale")).exists();
    }

    @Test
    void aBusyPortIsLeftAlone() throws Exception {
        orphan();
        int port = running().port();
        killAll();
        try (var taken = new ServerSocket()) {
            taken.setReuseAddress(true);
            taken.bind(new InetSocketAddress("127.0.0.1", port));
            try (Database server = open(Options.Use.SERVE)) {
                assertThat(server.url()).doesNotContain(":" + port + "/");
            }
        }
    }

    @Test
    void anInterruptedInitdbIsRepeated() throws Exception {
        Files.createDirectories(folder.data());
        FolderMark.fresh(null).write(folder);
        Files.createDirectories(folder.data().resolve("pgdata.new").resolve("base"));
        Files.writeString(folder.data().resolve("pgdata.new").resolve("PG_VERSION"), "18\n");
        try (Database server = open(Options.Use.SERVE)) {
            run(server, server.owner(), "create schema proof");
        }
    }

    private long orphan() {
        try (var server = holder("SERVE")) {
            server.awaits("url=");
            server.kill();
        }
        assertThat(running().lives()).isTrue();
        return running().pid();
    }

    private Database open(Options.Use use) {
        return open(folder, use);
    }

    private static Database open(DataFolder at, Options.Use use) {
        return Database.of(at, new Options(use, TestFolder.binaries(), null, null));
    }

    private Child holder(String use) {
        return Child.of(Holder.class, folder.data().toString(), use, TestFolder.UNPACKED.toString());
    }

    private void refused(Options.Use use, String because) {
        assertThatThrownBy(() -> open(use)).isInstanceOf(CannotRun.class).hasMessageContaining(because);
    }

    private Postmaster running() {
        return Objects.requireNonNull(Postmaster.of(pgdata));
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void run(Database database, Login login, String statement) throws SQLException {
        try (Connection c = database.connect(login);
                var s = c.createStatement()) {
            s.execute(statement);
        }
    }

    private static String show(Database database, Login login, String setting) throws SQLException {
        try (Connection c = database.connect(login);
                var s = c.createStatement();
                var row = s.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void refuseCalls(ServerSocket taken) {
        try {
            while (true) {
                taken.accept().close();
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for their ends too: a process that is ending has no folder any more and still lives. */
    private void killAll() throws Exception {
        List<Long> all = Processes.in(pgdata);
        all.forEach(Processes::kill);
        for (int tries = 0; tries < 500 && all.stream().anyMatch(Processes::lives); tries++) {
            Thread.sleep(20);
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
