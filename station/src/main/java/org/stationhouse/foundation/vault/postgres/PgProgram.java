package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * PostgreSQL's own programs, run on the data of one folder.
 *
 * @param log where the server writes what it says
 */
record PgProgram(DataFolder folder, Path pgdata, Path log, PgBinaries binaries, PgMode mode) {

    /** Makes the folder of data. It gets its name last, so that a half made one is made again. */
    void make(Path secret) throws IOException {
        Path half = folder.data().resolve("pgdata.new");
        PgBinaries.remove(half);
        Files.createDirectory(half);
        mode.give(half);
        Path password = folder.data().resolve("pgdata.password");
        Files.copy(secret, password, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        try {
            mode.give(password);
            mode.run(
                    named("initdb"),
                    "-D",
                    half.toString(),
                    "-U",
                    PgServer.KEEPER,
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

    void start(int at) throws IOException {
        new PgLog(log).turn();
        if (Files.notExists(log)) {
            Files.createFile(log);
        }
        mode.give(log);
        mode.run(
                named("pg_ctl"),
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

    void stop() throws IOException {
        mode.run(named("pg_ctl"), "-D", pgdata.toString(), "-m", "fast", "-w", "-t", "100", "stop");
    }

    private Path named(String name) throws IOException {
        return binaries.unpacked().resolve("bin").resolve(name);
    }
}
