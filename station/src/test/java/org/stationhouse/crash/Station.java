package org.stationhouse.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Child;
import org.stationhouse.Stationhouse;
import org.stationhouse.foundation.vault.DataFolder;

/** The real program with its real database, in processes of their own, to be killed. The tests' quick way in is on its class path. */
final class Station implements AutoCloseable {

    private final DataFolder folder;
    private final Path pgdata;
    private @Nullable Child program;
    private volatile @Nullable URI address;
    private @Nullable ServerSocket intruder;

    Station(DataFolder folder) {
        this.folder = folder;
        this.pgdata = folder.data().resolve("pgdata");
    }

    DataFolder folder() {
        return folder;
    }

    /** Where it listens; null while it is down. */
    @Nullable
    URI address() {
        return address;
    }

    void start() {
        program = Child.with(
                List.of("-Xmx450m"),
                Stationhouse.class,
                "start",
                "--data",
                folder.data().toString(),
                "--port",
                "0");
        address = URI.create(program.awaits("address="));
    }

    void killProgram() {
        address = null;
        if (program != null) {
            program.kill();
        }
    }

    /** Kills PostgreSQL's main process and, if asked, all its children at once; those that are left notice it by themselves. */
    void killDatabase(boolean children) throws IOException {
        List<Long> processes = processes();
        Path lock = pgdata.resolve("postmaster.pid");
        long main = Files.exists(lock) ? Long.parseLong(Files.readAllLines(lock).getFirst()) : 0;
        for (long process : processes) {
            if (children || process == main) {
                ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** Somebody else takes the port that the database had. */
    void occupyItsPort() throws IOException, InterruptedException {
        Path lock = pgdata.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        int port = Integer.parseInt(Files.readAllLines(lock).get(3));
        for (int tries = 0; tries < 100; tries++) {
            try {
                var socket = new ServerSocket();
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                intruder = socket;
                return;
            } catch (IOException stillHeld) {
                Thread.sleep(20);
            }
        }
    }

    void freeThePort() throws IOException {
        if (intruder != null) {
            intruder.close();
            intruder = null;
        }
    }

    /** Ends it as an administrator does. */
    void stop() {
        address = null;
        if (program != null) {
            program.terminate();
            program.exit();
        }
    }

    /** PostgreSQL's living processes of this folder. */
    List<Long> processes() throws IOException {
        var found = new ArrayList<Long>();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                try {
                    if (Files.readSymbolicLink(process.resolve("cwd")).equals(pgdata.toRealPath())) {
                        found.add(Long.parseLong(process.getFileName().toString()));
                    }
                } catch (IOException gone) {
                    continue;
                }
            }
        }
        return found;
    }

    List<String> complained() {
        if (program == null) {
            return List.of();
        }
        var all = new ArrayList<>(program.said());
        all.addAll(program.complained());
        return all;
    }

    @Override
    public void close() throws IOException {
        freeThePort();
        killProgram();
        killDatabase(true);
    }
}
