package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the kernel says of processes. A dead process whose parent hasn't asked for it yet (a zombie) does not live. */
final class Processes {

    private Processes() {}

    static boolean lives(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a living process has this folder as its working folder, as PostgreSQL's have their data. */
    static boolean worksIn(long pid, Path folder) {
        try {
            return lives(pid)
                    && Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                            .equals(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Living processes that work in this folder, as far as this user may know them. */
    static List<Long> in(Path folder) throws IOException {
        var found = new ArrayList<Long>();
        try (var all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                long pid = Long.parseLong(process.getFileName().toString());
                if (worksIn(pid, folder)) {
                    found.add(pid);
                }
            }
        }
        return found;
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the database was interrupted", e);
        }
    }
}
