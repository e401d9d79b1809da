package org.stationhouse.foundation.vault.postgres;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main process of a PostgreSQL as its lock file {@code postmaster.pid} names it; it may be dead.
 *
 * @param pgdata its data
 * @param pid its process
 * @param port where it listens, on loopback; 0 while it hasn't said
 */
record Postmaster(Path pgdata, long pid, int port) {

    /** Code of the protocol's question whether the server talks TLS: it is answered before any sign-in. */
    private static final int ASKS_FOR_TLS = 80877103;

    private static final int STATUS = 8;

    /** @return null when there is no lock file, or none that can be understood */
    static @Nullable Postmaster of(Path pgdata) {
        try {
            List<String> lines = Files.readAllLines(file(pgdata));
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return new Postmaster(
                    pgdata, Math.abs(Long.parseLong(lines.getFirst().strip())), port);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return null;
        }
    }

    /** What it says of itself: starting, standby, ready or stopping; empty when there is no lock file or it has not said. */
    static String status(Path pgdata) {
        try {
            List<String> lines = Files.readAllLines(file(pgdata));
            return lines.size() < STATUS ? "" : lines.get(STATUS - 1).strip();
        } catch (IOException e) {
            return "";
        }
    }

    static Path file(Path pgdata) {
        return pgdata.resolve("postmaster.pid");
    }

    boolean lives() {
        return Processes.worksIn(pid, pgdata);
    }

    boolean answers() {
        return answers(port, 3_000);
    }

    /** Whether a PostgreSQL accepts connections on a port, without signing in. */
    static boolean answers(int port, int milliseconds) {
        if (port == 0) {
            return false;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), milliseconds);
            socket.setSoTimeout(milliseconds);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeLong((8L << 32) | ASKS_FOR_TLS);
            out.flush();
            int answer = new DataInputStream(socket.getInputStream()).read();
            return answer == 'N' || answer == 'S';
        } catch (IOException e) {
            return false;
        }
    }
}
