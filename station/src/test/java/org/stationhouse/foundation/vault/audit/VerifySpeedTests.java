package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.stationhouse.OwnProcesses;
import org.stationhouse.Seed;

/** S5 of SECURITY.md: the trail in the database is verified at 50,000 lines a second or more, HMAC and values included. */
@OwnProcesses
class VerifySpeedTests {

    private static final int LINES = Integer.getInteger("stationhouse.audit.lines", Seed.times(20_000, 500_000));
    private static final int RUNS = 3;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void aLongTrailIsVerifiedByReadingItOnce() throws Exception {
        try (var house = new AuditHouse("speed")) {
            new ManyLines(house, Seed.random(VerifySpeedTests.class)).write(LINES);
            String anchors = house.sealAll(house.sealer());
            for (int run = 0; run < RUNS; run++) {
                long cpu = SYSTEM.getProcessCpuTime();
                long began = System.nanoTime();
                var report = house.verify(anchors);
                double seconds = (System.nanoTime() - began) / 1e9;
                double worked = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
                System.out.printf(
                        "verify: rows=%d rows_per_s=%.0f cpu_us=%.1f load=%.1f%n",
                        report.rows(),
                        report.rows() / seconds,
                        worked * 1e6 / report.rows(),
                        SYSTEM.getSystemLoadAverage());
                assertThat(report.findings()).isEmpty();
                assertThat(report.rows()).isEqualTo(LINES);
                assertThat(report.sides()).isEqualTo(LINES / 2);
            }
        }
    }
}
