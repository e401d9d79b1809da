package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * One run of {@code index match} in a process of its own.
 *
 * @param seconds from its start to its end
 * @param worked of these, as long as processors worked for it
 * @param mebibytes the most that lay in memory, as the system counts it
 */
record MatchingRun(double seconds, double worked, double mebibytes) {

    /** As the launcher starts it. */
    private static final List<String> FLAGS = List.of("-Xmx640m", "-XX:+UseSerialGC");

    private static final int LOOK = 50;

    static MatchingRun of(Path people, Path pairs) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.stationhouse.Stationhouse"));
        command.addAll(List.of("index", "match", "--a", people.toString(), "--out", pairs.toString()));
        long start = System.nanoTime();
        Process run = new ProcessBuilder(command).inheritIO().start();
        double most = 0;
        Duration worked = Duration.ZERO;
        try {
            while (run.isAlive()) {
                most = Math.max(most, mebibytes(run.pid()));
                worked = run.info().totalCpuDuration().orElse(worked);
                Thread.sleep(LOOK);
            }
            if (run.waitFor() != 0) {
                throw new CannotRun("The run of index match failed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Interrupted.", e);
        } finally {
            run.destroyForcibly();
        }
        return new MatchingRun((System.nanoTime() - start) / 1e9, worked.toMillis() / 1e3, most);
    }

    private static double mebibytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
                    .filter(it -> it.startsWith("VmHWM:"))
                    .mapToDouble(it -> Double.parseDouble(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
