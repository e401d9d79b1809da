package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.disk.Ballast;

/** Our own PostgreSQL of one data folder, on loopback only: made, started, adopted, recovered and stopped. */
final class PgServer {

    static final String KEEPER = "keeper";

    private static final System.Logger LOG = System.getLogger(PgServer.class.getName());
    private static final long SILENCE_MS = 6_000;
    private static final long RECOVERY_MS = 600_000;
    private static final long STALE_MS = 60_000;
    private static final long LEFTOVERS_MS = 1_000;

    private final DataFolder folder;
    private final Path pgdata;
    private final Path log;
    private final PgBinaries binaries;
    private final PgMode mode;
    private final Login keeper;
    private volatile int port;
    private volatile long pid;

    private PgServer(DataFolder folder, PgBinaries binaries, PgMode mode, Login keeper) {
        this.folder = folder;
        this.pgdata = folder.data().resolve("pgdata");
        this.log = folder.data().resolve("pg.log");
        this.binaries = binaries;
        this.mode = mode;
        this.keeper = keeper;
    }

    /** The server of a folder, made on first use; it need not run. */
    static PgServer of(DataFolder folder, PgBinaries binaries) throws IOException {
        Path modeFile = folder.data().resolve("pg.mode");
        PgMode mode = PgMode.of(modeFile);
        mode.close(folder.data());
        if (!mode.enters(folder.data())) {
            throw new CannotRun("As root, PostgreSQL runs here as nobody, who may not enter " + folder.data()
                    + ": choose a folder that everybody may pass through, or run the program as an ordinary user.");
        }
        Path version = folder.data().resolve("pgdata").resolve("PG_VERSION");
        boolean made = Files.exists(version);
        var secrets = new Secrets(folder.keys());
        Login keeper = made ? secrets.read(KEEPER) : secrets.readOrMake(KEEPER);
        PgBinaries reachable = mode.enters(binaries.base()) ? binaries : binaries.below(folder.data());
        var server = new PgServer(folder, reachable, mode, keeper);
        mode.remember(modeFile);
        if (!made) {
            server.make();
        }
        server.refuseOtherVersion(Files.readString(version).strip());
        return server;
    }

    int port() {
        return port;
    }

    Login keeper() {
        return keeper;
    }

    Path pgdata() {
        return pgdata;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Whether a server of this folder runs already, ours or an orphan. */
    boolean runs() {
        Postmaster found = Postmaster.of(pgdata);
        return found != null && found.lives();
    }

    /** Whether the process that we started or adopted is gone. */
    boolean dead() {
        return !Processes.worksIn(pid, pgdata);
    }

    boolean silent() {
        return !Postmaster.answers(port, 5_000);
    }

    /** Makes the folder of data. It gets its name last, so that a half made one is made again. */
    private void make() throws IOException {
        Path half = folder.data().resolve("pgdata.new");
        PgBinaries.remove(half);
        Files.createDirectory(half);
        mode.give(half);
        Path password = folder.data().resolve("pgdata.password");
        Files.copy(
                new Secrets(folder.keys()).file(KEEPER),
                password,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        try {
            mode.give(password);
            mode.run(
                    program("initdb"),
                    "-D",
                    half.toString(),
                    "-U",
                    KEEPER,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + password,
                    "--data-checksums");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(half, pgdata, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion(String made) throws IOException {
        String ours = binaries.version();
        if (!made.equals(ours)) {
            throw new CannotRun(
                    "The data in " + folder.data() + " are PostgreSQL " + made + "'s and this program brings " + ours
                            + ": export them with the program that made them, and import them here.");
        }
    }

    /** Makes sure that the server runs and is ours: adopts a living one, restarts a silent one, starts a dead one. */
    void ensure() throws IOException {
        long silentSince = System.nanoTime();
        long until = silentSince + RECOVERY_MS * 1_000_000;
        while (System.nanoTime() < until) {
            Postmaster found = Postmaster.of(pgdata);
            if (found == null || !found.lives()) {
                start();
                return;
            }
            if (found.answers()) {
                silentSince = System.nanoTime();
                if (signedIn(found.port())) {
                    adopt(found);
                    return;
                }
            } else if (System.nanoTime() - silentSince > SILENCE_MS * 1_000_000) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The database (process " + found.pid() + ") does not answer and is restarted.");
                kill(found);
            }
            pause(50);
        }
        throw new CannotRun(
                "The database in " + folder.data() + " has been recovering for ten minutes: see " + log + ".");
    }

    /** @return false while it starts, recovers or stops */
    private boolean signedIn(int at) throws IOException {
        try (var store = PgStore.signIn("jdbc:postgresql://127.0.0.1:" + at + "/postgres", keeper)) {
            return Path.of(store.dataFolder()).equals(pgdata.toRealPath()) && !store.recovering();
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("28")) {
                throw new CannotRun(
                        "The key file " + new Secrets(folder.keys()).file(KEEPER) + " does not open the database in "
                                + folder.data() + ".",
                        e);
            }
            return false;
        }
    }

    private void adopt(Postmaster found) {
        port = found.port();
        pid = found.pid();
    }

    private void start() throws IOException {
        Ballast.makeRoomToStart(folder.data());
        Postmaster stale = Postmaster.of(pgdata);
        int wish = stale != null && stale.port() != 0 ? stale.port() : port;
        long began = System.nanoTime();
        while (true) {
            int at = wish != 0 && free(wish) ? wish : freePort();
            long said = Files.exists(log) ? Files.size(log) : 0;
            try {
                launch(at);
                break;
            } catch (IOException e) {
                String why = new PgLog(log).since(said);
                long waited = (System.nanoTime() - began) / 1_000_000;
                if (waited > STALE_MS || !PgLog.passes(why)) {
                    throw new CannotRun(
                            "The database in " + folder.data() + " can't be started: "
                                    + (why.isEmpty() ? Said.by(e) : PgLog.sentence(why)) + ".",
                            e);
                }
                wish = PgLog.portTaken(why) ? 0 : wish;
                clearLeftovers(waited > LEFTOVERS_MS);
                pause(100);
            }
        }
        Postmaster started = Postmaster.of(pgdata);
        if (started == null) {
            throw new CannotRun(
                    "The database in " + folder.data() + " ended as soon as it was started: see " + log + ".");
        }
        adopt(started);
        long until = System.nanoTime() + RECOVERY_MS * 1_000_000;
        while (!signedIn(port)) {
            if (System.nanoTime() > until || dead()) {
                throw new CannotRun("The database in " + folder.data() + " does not come up: see " + log + ".");
            }
            pause(50);
        }
    }

    private void launch(int at) throws IOException {
        new PgLog(log).turn();
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        mode.give(log);
        mode.run(
                program("pg_ctl"),
                "-D",
                pgdata.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "300",
                "-o",
                String.join(" ", settings(at)),
                "start");
    }

    /** Durability is not among them: what an administrator set otherwise is refused, not hidden. */
    private static List<String> settings(int at) {
        return List.of(
                "-p " + at,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c shared_buffers=256MB",
                "-c random_page_cost=1.1",
                "-c log_checkpoints=off",
                "-c idle_in_transaction_session_timeout=60s",
                "-c restart_after_crash=on");
    }

    /** Stops the server; one that is gone already is fine. */
    void stop() throws IOException {
        Postmaster found = Postmaster.of(pgdata);
        if (found == null || !found.lives()) {
            return;
        }
        try {
            mode.run(program("pg_ctl"), "-D", pgdata.toString(), "-m", "fast", "-w", "-t", "100", "stop");
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The database does not stop by itself and is ended; it recovers at its next start.");
            kill(found);
        }
    }

    /** Ends a server that doesn't answer, and its processes: its log brings back everything acknowledged. */
    private void kill(Postmaster found) throws IOException {
        Processes.kill(found.pid());
        for (int tries = 0; tries < 100 && found.lives(); tries++) {
            pause(20);
        }
        for (long child : Processes.in(pgdata)) {
            Processes.kill(child);
        }
    }

    void restart() throws IOException {
        Postmaster found = Postmaster.of(pgdata);
        if (found != null && found.lives()) {
            kill(found);
        }
        ensure();
    }

    /**
     * Clears what keeps a new server from starting, once it is proved dead: child processes that outlived their killed parent, and
     * a lock file whose process is a zombie that nobody asks for, or by now somebody else's.
     *
     * @param patient whether it had the time to go away by itself
     */
    private void clearLeftovers(boolean patient) throws IOException {
        Postmaster stale = Postmaster.of(pgdata);
        if (stale == null || stale.lives() || Postmaster.answers(stale.port(), 500)) {
            return;
        }
        List<Long> left = Processes.in(pgdata);
        if (patient) {
            left.forEach(Processes::kill);
        }
        if (left.isEmpty() && (patient || !Processes.lives(stale.pid()))) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The lock of the database names process " + stale.pid()
                            + ", which is no running database: it is set aside.");
            Files.move(
                    Postmaster.file(pgdata),
                    folder.data().resolve("postmaster.pid.stale"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path program(String name) throws IOException {
        return binaries.unpacked().resolve("bin").resolve(name);
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Below the range of outgoing connections, so that none of them ever holds the port that a restart needs. */
    private static int freePort() throws IOException {
        var random = RandomGenerator.getDefault();
        for (int tries = 0; tries < 1_000; tries++) {
            int port = random.nextInt(20_000, 32_000);
            if (free(port)) {
                return port;
            }
        }
        throw new IOException("no port between 20000 and 32000 is free on 127.0.0.1");
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the database was interrupted", e);
        }
    }
}
