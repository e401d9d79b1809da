package org.stationhouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processor time of this process and of the database's processes, and how loaded the machine is. */
final class Processor {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path PROC = Path.of("/proc");

    private final long postmaster;
    private volatile List<Path> database = List.of();

    /** @param backend process id of any connection to the database */
    Processor(long backend) {
        this.postmaster = parent(PROC.resolve(Long.toString(backend)));
        look();
    }

    /** Finds the processes of the database anew: connections come and go. */
    void look() {
        var found = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : all) {
                if (parent(process) == postmaster) {
                    found.add(process.resolve("schedstat"));
                }
            }
        } catch (IOException e) {
            found.clear();
        }
        database = List.copyOf(found);
    }

    /** Nanoseconds that the database's processes have worked; those that ended do not count. */
    long database() {
        long sum = 0;
        for (Path process : database) {
            try {
                String said = Files.readString(process);
                sum += Long.parseLong(said.substring(0, said.indexOf(' ')));
            } catch (IOException | NumberFormatException ended) {
                continue;
            }
        }
        return sum;
    }

    /** Nanoseconds that this process has worked, all its threads. */
    static long mine() {
        return SYSTEM.getProcessCpuTime();
    }

    /** Nanoseconds that this thread has worked. */
    static long thread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What runs here beside us, as one phrase. */
    static String machine() {
        return "processors=" + SYSTEM.getAvailableProcessors() + " load average="
                + Math.round(SYSTEM.getSystemLoadAverage() * 100) / 100.0;
    }

    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    private static long parent(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[1]);
        } catch (IOException | RuntimeException ended) {
            return -1;
        }
    }
}
