package org.stationhouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.stationhouse.bench.Acts.Kind;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Many clerks at once: acts at a fixed rate, or as many as go; and how long their audit lines wait for their seal meanwhile. */
final class LoadRun {

    private static final long MOST_LAG = 2_000;

    /** Milliseconds that 95 of 100 acts of an open loop may take; half of them are saves. */
    private static final long MOST_ACT = 200;

    private final BenchHouse house;
    private final Acts acts;
    private final Figures figures;
    private final Report report;
    private final long seed;

    LoadRun(BenchHouse house, Acts acts, Figures figures, Report report, long seed) {
        this.house = house;
        this.acts = acts;
        this.figures = figures;
        this.report = report;
        this.seed = seed;
    }

    /**
     * Acts come at a fixed rate whether those before them are done or not; the time of each runs from the moment when it should have
     * begun, so that a stall counts for all that waited (no coordinated omission).
     */
    void open(int rate, int seconds) {
        long from = house.store().lastLine();
        long cpu = Processor.mine();
        var micros = new ConcurrentLinkedQueue<Long>();
        var random = new Random(seed);
        long begun = System.nanoTime();
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < (long) rate * seconds; n++) {
                long due = begun + n * 1_000_000_000L / rate;
                waitUntil(due);
                long own = random.nextLong();
                clerks.submit(() -> {
                    act(new Random(own));
                    return micros.add((System.nanoTime() - due) / 1_000);
                });
            }
        }
        double busy = (Processor.mine() - cpu) / 1e9 / seconds;
        long[] taken = micros.stream().mapToLong(Long::longValue).toArray();
        figures.say(
                "open loop of %d acts a second for %d s: %d acts, p50 %d us, p95 %d us, p99 %d us, %.2f processors busy here (%s)",
                rate,
                seconds,
                taken.length,
                Figures.median(taken),
                Figures.percentile(taken, 0.95),
                Figures.percentile(taken, 0.99),
                busy,
                Processor.machine());
        report.table(
                "Open loop of %d acts a second for %d s: half looks, the rest saves and changes"
                        .formatted(rate, seconds),
                "acts",
                "p50 ms",
                "p95",
                "p99",
                "goal p95",
                "processors busy",
                "");
        report.row(
                taken.length,
                Figures.median(taken) / 1e3,
                Figures.percentile(taken, 0.95) / 1e3,
                Figures.percentile(taken, 0.99) / 1e3,
                MOST_ACT,
                busy,
                Figures.percentile(taken, 0.95) <= MOST_ACT * 1_000 ? "met" : "MISSED");
        figures.keep("open_acts", taken.length);
        figures.keep("open_p95_us", Figures.percentile(taken, 0.95));
        lag("open", from);
    }

    /** Each clerk begins the next act as soon as the last is done. */
    void full(int clerks, int seconds) {
        long from = house.store().lastLine();
        long lines = house.audit().written();
        var done = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Thread> all = new ArrayList<>();
        for (int n = 0; n < clerks; n++) {
            var own = new Random(seed + n);
            all.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    act(own);
                    done.incrementAndGet();
                }
            }));
        }
        for (Thread clerk : all) {
            join(clerk);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        figures.say(
                "%d clerks without a pause for %d s: %.0f acts a second, %.0f audit lines a second (%s)",
                clerks, seconds, done.get() / took, (house.audit().written() - lines) / took, Processor.machine());
        figures.keep("full_acts_per_s", Math.round(done.get() / took));
        lag("full", from);
    }

    /** Half looks, the rest saves and changes. */
    private void act(Random random) {
        int chance = random.nextInt(10);
        try {
            acts.act(chance < 5 ? Kind.LOOK : chance < 8 ? Kind.SAVE : Kind.CHANGE, acts.any(random), random);
        } catch (SomeoneElseSaved another) {
            // two clerks at one call: the second is told so, as on the page; both looks have their audit line
            return;
        }
    }

    /** Tells how long the lines since a point waited, once the last of them is sealed. */
    void lag(String name, long afterXid) {
        ProofRun.awaitSeals(house);
        long[] lags = house.store().sealingLags(afterXid);
        long p99 = Figures.percentile(lags, 0.99);
        figures.say(
                "sealing lag of %d lines: p50 %d ms, p99 %d ms, longest %d ms (goal: p99 <= %d ms): %s",
                lags.length,
                Figures.median(lags),
                p99,
                Figures.percentile(lags, 1),
                MOST_LAG,
                p99 <= MOST_LAG ? "met" : "MISSED");
        figures.keep(name + "_lag_lines", lags.length);
        figures.keep(name + "_lag_p50_ms", Figures.median(lags));
        figures.keep(name + "_lag_p99_ms", p99);
    }

    private static void waitUntil(long nanoTime) {
        long left;
        while ((left = nanoTime - System.nanoTime()) > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void join(Thread clerk) {
        try {
            clerk.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
