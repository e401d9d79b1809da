package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
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
    private final PgProgram program;
    private final Login keeper;
    private volatile int port;
    private volatile long pid;

    private PgServer(DataFolder folder, PgBinaries binaries, PgMode mode, Login keeper) {
        this.folder = folder;
        this.pgdata = folder.data().resolve("pgdata");
        this.log = folder.data().resolve("pg.log");
        this.binaries = binaries;
        this.program = new PgProgram(folder, pgdata, log, binaries, mode);
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
            server.program.make(new Secrets(folder.keys()).file(KEEPER));
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
                Leftovers.kill(found);
            }
            Processes.pause(50);
        }
        throw new CannotRun(
                "The database in " + folder.data() + " has been recovering for ten minutes: see " + log + ".");
    }

    /** @return false while it starts, recovers or stops */
    private boolean signedIn(int at) throws IOException {
        try (var store = PgStore.signIn("jdbc:postgresql://127.0.0.1:" + at + "/postgres", keeper)) {
            return ours(Path.of(store.dataFolder())) && !store.recovering();
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

    /** Whether it serves this folder, which may lie behind a link; one that we may not see is another's. */
    private boolean ours(Path served) throws IOException {
        try {
            return Files.isSameFile(served, pgdata);
        } catch (NoSuchFileException | AccessDeniedException elsewhere) {
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
            int at = wish != 0 && Ports.free(wish) ? wish : Ports.oneFree();
            long said = Files.exists(log) ? Files.size(log) : 0;
            try {
                program.start(at);
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
                Leftovers.clear(folder, pgdata, waited > LEFTOVERS_MS);
                Processes.pause(100);
            }
        }
        Postmaster started = Postmaster.of(pgdata);
        if (started == null) {
            throw new CannotRun(
                    "The database in " + folder.data() + " ended as soon as it was started: see " + log + ".");
        }
        adopt(started);
        long until = System.nanoTime() + RECOVERY_MS * 1_000_000;
        while (replays() || !signedIn(port)) {
            until = replays() ? System.nanoTime() + RECOVERY_MS * 1_000_000 : until;
            if (System.nanoTime() > until || dead()) {
                throw new CannotRun("The database in " + folder.data() + " does not come up: see " + log + ".");
            }
            Processes.pause(50);
        }
    }

    /** Whether it replays the log of a backup, which takes as long as there is log, and lets nobody in meanwhile. */
    private boolean replays() {
        return Postmaster.status(pgdata).equals("standby");
    }

    /** Stops the server; one that is gone already is fine. */
    void stop() throws IOException {
        Postmaster found = Postmaster.of(pgdata);
        if (found == null || !found.lives()) {
            return;
        }
        try {
            program.stop();
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The database does not stop by itself and is ended; it recovers at its next start.");
            Leftovers.kill(found);
        }
    }

    void restart() throws IOException {
        Postmaster found = Postmaster.of(pgdata);
        if (found != null && found.lives()) {
            Leftovers.kill(found);
        }
        ensure();
    }
}
