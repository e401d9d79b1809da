package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's own log: why a start failed. */
record PgLog(Path file) {

    private static final long FULL = 10L << 20;

    /** Keeps one older file beside it. */
    void turn() throws IOException {
        if (Files.exists(file) && Files.size(file) > FULL) {
            Files.move(file, file.resolveSibling("pg.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What was written since the file had a size. */
    String since(long size) throws IOException {
        if (Files.notExists(file)) {
            return "";
        }
        try (var in = FileChannel.open(file)) {
            long from = in.size() < size ? 0 : size;
            var bytes = java.nio.ByteBuffer.allocate((int) Math.min(in.size() - from, 1 << 16));
            in.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    /** Whether it goes away by itself or by another port. */
    static boolean passes(String why) {
        return portTaken(why)
                || why.contains("lock file \"postmaster.pid\" already exists")
                || why.contains("pre-existing shared memory block");
    }

    static boolean portTaken(String why) {
        return why.contains("could not bind") || why.contains("could not create any TCP/IP sockets");
    }

    /** The first thing that the server found fatal. */
    static String sentence(String why) {
        List<String> lines = why.lines().toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
                .findFirst()
                .orElse(lines.getLast());
    }
}
