package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** Our own PostgreSQL of one data folder, on loopback only, with durability on. */
public final class PgServer implements AutoCloseable {

    private static final String OWNER = "stationhouse";

    private final Path home;
    private final Path pgdata;
    private final List<String> prefix;
    private final int port;
    private final Secrets secrets;

    private PgServer(Path home, Path pgdata, List<String> prefix, int port, Secrets secrets) {
        this.home = home;
        this.pgdata = pgdata;
        this.prefix = prefix;
        this.port = port;
        this.secrets = secrets;
    }

    /** Passwords of the database logins, made once and kept with the keys. */
    record Secrets(String owner, String app) {}

    /** Starts the server of a folder, making the folder on first use. */
    public static PgServer start(DataFolder folder, Path binaries) {
        try {
            Files.createDirectories(folder.data());
            Files.createDirectories(folder.keys());
            Secrets secrets = new Secrets(
                    secret(folder.keys().resolve("owner.secret")), secret(folder.keys().resolve("app.secret")));
            Path home = PgBinaries.unpackedIn(binaries);
            Path pgdata = folder.data().resolve("pgdata");
            List<String> prefix = prefix(folder.data().resolve("pg.mode"));
            int port = freePort();
            var server = new PgServer(home, pgdata, prefix, port, secrets);
            if (!Files.exists(pgdata.resolve("PG_VERSION"))) {
                Files.createDirectories(pgdata);
                Files.setPosixFilePermissions(pgdata, PosixFilePermissions.fromString("rwx------"));
                server.run("initdb", "-D", pgdata.toString(), "-U", OWNER, "-E", "UTF8", "--locale=C.UTF-8", "-A",
                        "scram-sha-256", "--pwfile=" + folder.keys().resolve("owner.secret"), "--data-checksums");
            }
            server.run("pg_ctl", "-D", pgdata.toString(), "-l", folder.data().resolve("pg.log").toString(), "-w",
                    "-t", "300", "-o", "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                            + " -c shared_buffers=256MB -c random_page_cost=1.1", "start");
            server.prepare();
            return server;
        } catch (IOException | SQLException e) {
            throw new CannotRun("The database in " + folder.data() + " can't be started: " + e.getMessage(), e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/stationhouse";
    }

    public String owner() {
        return OWNER;
    }

    public String ownerSecret() {
        return secrets.owner();
    }

    public String app() {
        return "app";
    }

    public String appSecret() {
        return secrets.app();
    }

    @Override
    public void close() {
        try {
            run("pg_ctl", "-D", pgdata.toString(), "-m", "fast", "-w", "-t", "100", "stop");
        } catch (IOException e) {
            throw new CannotRun("The database could not be stopped: " + e.getMessage(), e);
        }
    }

    private void prepare() throws SQLException {
        try (Connection c = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, secrets.owner());
                var s = c.createStatement()) {
            if (!s.executeQuery("select 1 from pg_database where datname = 'stationhouse'").next()) {
                s.execute("create database stationhouse");
            }
            if (!s.executeQuery("select 1 from pg_roles where rolname = 'app'").next()) {
                s.execute("create role app login password '" + secrets.app() + "'");
            }
        }
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    /** PostgreSQL refuses root: a user namespace keeps the files root's, else they are given to nobody. Chosen once per folder. */
    private static List<String> prefix(Path mode) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!Files.exists(mode)) {
            Files.writeString(mode, "unshare -U");
        }
        return List.of(Files.readString(mode).strip().split(" "));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(new java.io.File("/"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path said = Files.createTempFile("pg", ".out");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        try {
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new IOException(program + " ended with " + exit + ": " + Files.readString(said).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
