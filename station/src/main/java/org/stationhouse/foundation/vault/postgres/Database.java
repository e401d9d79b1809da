package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * The open database of one data folder: our own PostgreSQL, started or adopted, or an external one. When it is closed and nobody
 * else uses the folder, our own PostgreSQL is stopped.
 */
public final class Database implements AutoCloseable {

    static final String NAME = "stationhouse";

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final DataFolder folder;
    private final Options options;
    private final @Nullable FolderMark found;
    private final @Nullable External external;
    private final FolderLock lock;
    private final Thread atExit = new Thread(this::close, "database-at-exit");
    private @Nullable PgServer server;
    private @Nullable Logins logins;
    private @Nullable PgWatch watch;
    private boolean foundRunning;
    private boolean migrated;
    private boolean closed;

    private Database(DataFolder folder, Options options) throws IOException {
        this.folder = folder;
        this.options = options;
        this.found = FolderMark.of(folder);
        if (found == null && !serves()) {
            throw new CannotRun("There is no agency in " + folder.data() + " yet: start it first.");
        }
        this.external = External.of(folder, found, options);
        this.lock = FolderLock.take(folder, serves() ? FolderLock.Hold.SERVING : FolderLock.Hold.USING);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private boolean serves() {
        return options.use() == Options.Use.SERVE;
    }

    /**
     * Takes a folder without starting anything: what is wrong with the folder shows at once.
     *
     * @throws CannotRun with one sentence for the person who started the program; then nothing has changed
     */
    public static Database claim(DataFolder folder, Options options) {
        try {
            return new Database(folder, options);
        } catch (IOException e) {
            throw cannotUse(folder, e);
        }
    }

    /** Takes a folder and opens its database. */
    public static Database of(DataFolder folder, Options options) {
        return claim(folder, options).open();
    }

    /**
     * Starts or adopts the server, makes on first use what is missing, and proves that all logins open it.
     *
     * @throws CannotRun with one sentence; then nothing has changed and the folder is given up
     */
    public synchronized Database open() {
        if (closed) {
            throw new CannotRun("The program was told to end before its database was open.");
        }
        try {
            logins = lock.atTheDoor(external == null ? this::ours : () -> Logins.external(folder, found, external));
            if (server != null && serves()) {
                watch = new PgWatch(server, lock);
            }
            return this;
        } catch (IOException e) {
            close();
            throw cannotUse(folder, e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Brings the tables to what this program needs. It is asked for before anybody works with them, and done once.
     *
     * @throws CannotRun when a newer program has changed them
     */
    public synchronized void migrate() {
        if (!migrated) {
            new Migrations(this).apply();
            migrated = true;
        }
    }

    private Logins ours() throws IOException {
        if (found == null) {
            FolderMark.fresh(null).write(folder);
        }
        var ours = PgServer.of(folder, options.binaries());
        foundRunning = ours.runs();
        server = ours;
        ours.ensure();
        return Logins.ours(folder, ours);
    }

    private static CannotRun cannotUse(DataFolder folder, IOException e) {
        return new CannotRun("The data folder " + folder.data() + " can't be used: " + Said.by(e) + ".", e);
    }

    public DataFolder folder() {
        return folder;
    }

    /** The JDBC address of the agency's database at this moment: after a restart of the server its port may be another. */
    public String url() {
        return external != null
                ? external.url()
                : Objects.requireNonNull(server).url(NAME);
    }

    /** The login that owns the database; used to migrate it and by commands that copy it, never while serving. */
    public Login owner() {
        return Objects.requireNonNull(logins).owner();
    }

    /** The login that the program works with. */
    public Login app() {
        return Objects.requireNonNull(logins).app();
    }

    /** The login that seals the audit. */
    public Login sealer() {
        return Objects.requireNonNull(logins).sealer();
    }

    /** The login of the public site. */
    public Login portal() {
        return Objects.requireNonNull(logins).portal();
    }

    /** The superuser of our own PostgreSQL, for backups; none on an external one. */
    public Optional<Login> keeper() {
        return Optional.ofNullable(server).map(PgServer::keeper);
    }

    /** Our own PostgreSQL's programs, to open a copy of this database beside it. */
    public PgBinaries binaries() {
        return options.binaries();
    }

    /** Whether it is our own PostgreSQL, whose files are ours to copy. */
    public boolean embedded() {
        return server != null;
    }

    /** A connection for a longer work; the caller closes it. */
    public Connection connect(Login login) throws SQLException {
        return PgStore.connect(url(), login, 0);
    }

    /** Connections as they are asked for, one by one; for a pool. While the server is being restarted, they wait for it. */
    public DataSource connections(Login login) {
        return new Moving(this, login);
    }

    /** Waits some seconds for a server that died and is being started again; nobody else's server is asked meanwhile. */
    void awaitServer() throws SQLException {
        for (int tries = 0; tries < 160 && server != null && server.dead(); tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("waiting for the database was interrupted", e);
            }
        }
    }

    /** Leaves it to the caller to close this before the program ends, in the right order, also when it is told to end. */
    public Database closedByCaller() {
        unhook();
        return this;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (watch != null) {
            watch.close();
        }
        try {
            lock.leave(() -> {
                if (server != null && (logins != null || !foundRunning)) {
                    server.stop();
                }
                return true;
            });
        } catch (IOException e) {
            throw new CannotRun("The database in " + folder.data() + " could not be stopped: " + Said.by(e) + ".", e);
        }
        unhook();
    }

    private void unhook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException endingAlready) {
            LOG.log(System.Logger.Level.DEBUG, "the program is ending", endingAlready);
        }
    }
}
