package org.stationhouse.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stationhouse.Child;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.OwnProcesses;
import org.stationhouse.Seed;
import org.stationhouse.Stationhouse;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.vault.DataFolder;

/**
 * Two hours at five times the peak of a city of 100,000, on the program as a process of its own with the memory that the launcher gives it:
 * no answer is an error, and what is used after a collection does not grow.
 *
 * <p>The peak: the log of Milwaukee ({@code ../shared/data/import/cfs}, May 2018, 592,000 residents) has 135 calls in its busiest hour, 23
 * for each 100,000. A city of 100,000 that logs one call for each resident and year comes to the same: 11.4 an hour on the average, times the
 * 1.9 by which that hour of Milwaukee stands above its mean. A call is some 20 acts here, and 50 boards are open.
 *
 * <p>The short suite runs it for 25 seconds at fifty times the peak, so that some calls come. {@code -Dstationhouse.soak.seconds=90} runs it
 * for that long, {@code -Dstationhouse.soak.times=5} at so many times the peak; a run of less than an hour and a half says how the heap went and does not judge it. Samples go to {@code target/soak.csv}.
 */
@OwnProcesses
class SoakTests {

    private static final int SECONDS = Integer.getInteger("stationhouse.soak.seconds", Seed.LONG ? 7_200 : 25);
    private static final int TIMES = Integer.getInteger("stationhouse.soak.times", Seed.LONG ? 5 : 50);

    /** A call is under way for some two minutes, so of a brief run most calls are still open at its end. */
    private static final int LONG_ENOUGH = 1_200;

    private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Path SAMPLES = Path.of("target", "soak.csv");

    private final DataFolder at = TestFolder.fresh("soak");

    @Test
    void nothingFailsAndNothingGrows() throws Exception {
        setUp();
        Files.writeString(SAMPLES, "seconds,used_bytes,answers,failed,p95_us\n");
        var growth = new Growth(Duration.ofSeconds(Math.min(Growth.WARM_UP.toSeconds(), SECONDS / 4)));
        try (Child program = Child.with(
                        List.of("-Xmx384m", "-XX:MaxNewSize=85m"),
                        Stationhouse.class,
                        "start",
                        "--data",
                        at.data().toString(),
                        "--port",
                        "0");
                var load = new Load(URI.create(program.awaits("address=")), TIMES, Seed.random(SoakTests.class))) {
            Thread sampler = Thread.ofPlatform().daemon().start(() -> sample(program.pid(), load, growth));
            load.run(Duration.ofSeconds(SECONDS));
            sampler.interrupt();
            sampler.join(60_000);
            tell(load, growth);
            assertThat(load.answers.failed.sum())
                    .as("answers with 5xx or none at all")
                    .isZero();
            assertThat(load.begun.sum()).as("calls that came").isEqualTo(load.expected(Duration.ofSeconds(SECONDS)));
            if (SECONDS >= LONG_ENOUGH) {
                assertThat(load.ended.sum()).as("calls worked through").isGreaterThan(load.begun.sum() * 3 / 4);
            }
            assertThat(load.answers.told.sum())
                    .as("changes that boards were told")
                    .isPositive();
            assertThat(growth.count()).as("samples of the heap").isPositive();
            if (growth.judges()) {
                assertThat(growth.anHour())
                        .as("growth of the used heap in an hour")
                        .isLessThan(Growth.MOST);
            }
        }
    }

    private void setUp() {
        try (var house = Opening.serve(Folders.at(at.data()), Map.of("server.port", 0))) {
            house.getBean(AgencyOffice.class)
                    .establish(
                            Agency.named("Soak Police", new Ori("CA0990000"), ZoneId.of("America/Los_Angeles"), false),
                            null,
                            Actor.console("test"));
        }
    }

    private void sample(long pid, Load load, Growth growth) {
        long begun = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(Math.clamp(SECONDS * 1_000L / 40, 3_000, 30_000));
                long used = usedAfterACollection(pid);
                double seconds = (System.nanoTime() - begun) / 1e9;
                growth.add(seconds, used);
                // each at once, so that a run that is cut off leaves its own
                Files.writeString(
                        SAMPLES,
                        String.format(
                                Locale.ROOT,
                                "%.0f,%d,%d,%d,%d%n",
                                seconds,
                                used,
                                load.answers.good.sum(),
                                load.answers.failed.sum(),
                                p(load, 0.95)),
                        StandardOpenOption.APPEND);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asked in one command: between a collection and a second question a busy program fills what was freed. */
    private static long usedAfterACollection(long pid) throws IOException, InterruptedException {
        Matcher live = LIVE.matcher(jcmd(pid, "GC.class_histogram"));
        if (!live.find()) {
            throw new IOException("the process does not say how much it uses");
        }
        return Long.parseLong(live.group(1));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        asked.waitFor();
        return said;
    }

    private static long p(Load load, double share) {
        long[] sorted = load.micros.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.max(0, Math.ceil(share * sorted.length) - 1)];
    }

    private static void tell(Load load, Growth growth) {
        System.out.printf(
                Locale.ROOT,
                "soak: seconds=%d times=%d calls=%d ended=%d acts=%d good=%d refused=%d failed=%d told=%d p50_ms=%.1f p95_ms=%.1f p99_ms=%.1f"
                        + " heap_samples=%d growth_an_hour=%.4f judged=%s seed=%d%n",
                SECONDS,
                TIMES,
                load.begun.sum(),
                load.ended.sum(),
                load.micros.size(),
                load.answers.good.sum(),
                load.answers.refused.sum(),
                load.answers.failed.sum(),
                load.answers.told.sum(),
                p(load, 0.5) / 1e3,
                p(load, 0.95) / 1e3,
                p(load, 0.99) / 1e3,
                growth.count(),
                growth.anHour(),
                growth.judges(),
                Seed.number());
    }
}
