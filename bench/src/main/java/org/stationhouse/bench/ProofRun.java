package org.stationhouse.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.stationhouse.foundation.vault.AuditLedger;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.ledger.Report;
import org.stationhouse.ledger.Verifier;

/** How fast the trail is proved: in the running house, and by the offline verifier in a Java machine of its own. */
final class ProofRun {

    private static final int RUNS = 3;
    private static final long LEAST = 50_000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final BenchHouse house;
    private final AuditLedger ledger;
    private final Figures figures;

    ProofRun(BenchHouse house, Figures figures) {
        this.house = house;
        this.ledger = house.bean(AuditLedger.class);
        this.figures = figures;
    }

    /** Until every line has its seal. */
    static void awaitSeals(BenchHouse house) {
        AuditLedger ledger = house.bean(AuditLedger.class);
        long until = System.nanoTime() + PATIENCE;
        while (ledger.standing().waiting() > 0) {
            if (System.nanoTime() > until) {
                throw new CannotRun("The sealer does not come to an end: see the server's log.");
            }
            pause();
        }
    }

    /** @return lines that both proofs read and found whole, or -1 when something does not fit */
    long run(Path folder) throws IOException, InterruptedException {
        awaitSeals(house);
        long[] wall = new long[RUNS];
        long[] cpu = new long[RUNS];
        long[] served = new long[RUNS];
        var processor = new Processor(house.store().backend());
        long rows = 0;
        for (int n = 0; n < RUNS; n++) {
            long busy = Processor.mine();
            long serving = processor.databaseWhole();
            long begun = System.nanoTime();
            Report report = ledger.verify();
            wall[n] = System.nanoTime() - begun;
            cpu[n] = Processor.mine() - busy;
            served[n] = processor.databaseWhole() - serving;
            rows = report.rows();
            if (report.bad() > 0 || report.unsealed() > 0) {
                report.findings().forEach(it -> figures.say("%s: %s", it.kind(), it.sentence()));
                return -1;
            }
        }
        long rate = Math.round(rows / (Figures.median(wall) / 1e9));
        double alone = rows / (Math.max(1, Figures.median(cpu) + Figures.median(served)) / 1e9);
        figures.say(
                "live verify of %d lines: %d a second, of processor %.1f us each here and %.1f us in the database, so that %.0f a second"
                        + " go on one processor alone (goal: >= %d a second): %s (%s)",
                rows,
                rate,
                Figures.median(cpu) / 1e3 / rows,
                Figures.median(served) / 1e3 / rows,
                alone,
                LEAST,
                Figures.verdict(rate, alone, LEAST),
                Processor.machine());
        figures.keep("verify_rows", rows);
        figures.keep("verify_rows_per_s", rate);
        figures.keep("verify_cpu_us", Figures.median(cpu) / 1e3 / rows);
        figures.keep("verify_database_us", Figures.median(served) / 1e3 / rows);
        return offline(folder.resolve("audit.ledger")) == rows ? rows : -1;
    }

    private long offline(Path file) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long exported;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            exported = ledger.export(out, "Bench Police");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] wall = new long[RUNS];
        String said = "";
        for (int n = 0; n < RUNS; n++) {
            long started = System.nanoTime();
            said = verifier(file);
            wall[n] = System.nanoTime() - started;
        }
        long rate = Math.round(exported / (Figures.median(wall) / 1e9));
        figures.say(
                "export: %d lines, %d bytes, %.0f a second; offline verifier, start of Java included: %d a second",
                exported, Files.size(file), exported / seconds, rate);
        figures.keep("offline_rows_per_s", rate);
        boolean whole = said.contains("rows=" + exported + " ") && said.strip().endsWith("bad=0");
        if (!whole) {
            figures.say("the offline verifier said: %s", said);
        }
        return whole ? exported : -1;
    }

    private static String verifier(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        where().toString(),
                        Verifier.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static Path where() {
        try {
            return Path.of(Verifier.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
