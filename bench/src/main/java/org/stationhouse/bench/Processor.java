package org.stationhouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Processor time of this process and of the database's processes, and how loaded the machine is. */
final class Processor {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path PROC = Path.of("/proc");
    private static final long TICK = 10_000_000;
    private static final int USER_TIME = 11;

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
                    found.add(process);
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
                String said = Files.readString(process.resolve("schedstat"));
                sum += Long.parseLong(said.substring(0, said.indexOf(' ')));
            } catch (IOException | NumberFormatException ended) {
                continue;
            }
        }
        return sum;
    }

    /** Nanoseconds that the database has worked, processes that ended too, in steps of the kernel's clock of 10 ms. */
    long databaseWhole() {
        look();
        long ticks = ticks(PROC.resolve(Long.toString(postmaster)), 4);
        for (Path process : database) {
            ticks += ticks(process, 2);
        }
        return ticks * TICK;
    }

    /** @param fields 2 for user and system time of a process, 4 with those of its children that ended */
    private static long ticks(Path process, int fields) {
        String[] stat = stat(process);
        return Arrays.stream(stat, Math.min(stat.length, USER_TIME), Math.min(stat.length, USER_TIME + fields))
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** What the kernel says of a process behind its name; nothing when it ended. */
    private static String[] stat(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }

    /** Bytes of the machine's memory that a process holds; 0 when it ended. */
    static long memory(long process) {
        try {
            Matcher found =
                    Pattern.compile("VmRSS:\\s*(\\d+) kB").matcher(Files.readString(PROC.resolve(process + "/status")));
            return found.find() ? Long.parseLong(found.group(1)) * 1_024 : 0;
        } catch (IOException ended) {
            return 0;
        }
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
        return "processors=" + SYSTEM.getAvailableProcessors() + " load average=" + load();
    }

    /** Processes that want to work, ours among them, on the average of the last minute. */
    static double load() {
        return Math.round(SYSTEM.getSystemLoadAverage() * 100) / 100.0;
    }

    /** Processors by their kind, and memory. */
    static String hardware() {
        return SYSTEM.getAvailableProcessors() + " processors (" + said("cpuinfo", "model name\\s*:\\s*(.*)") + "), "
                + (SYSTEM.getTotalMemorySize() >> 30) + " GiB of memory, Linux "
                + System.getProperty("os.version");
    }

    private static String said(String file, String pattern) {
        try {
            Matcher found = Pattern.compile(pattern).matcher(Files.readString(PROC.resolve(file)));
            return found.find() ? found.group(1) : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static long parent(Path process) {
        String[] stat = stat(process);
        return stat.length < 2 ? -1 : Long.parseLong(stat[1]);
    }
}
