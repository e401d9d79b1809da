package org.stationhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * Acts of the program beside the same SQL, its audit line among it, sent straight to PostgreSQL: in alternating blocks of one run, so that
 * whatever else the machine does hits both.
 */
final class StraightRun {

    private static final int BLOCK = 20;
    private static final int WARM_UP = 100;

    /** An act to be measured, each time about something else. @param next the act, prepared */
    record Deed(String name, Supplier<Runnable> next) {}

    private final BenchHouse house;
    private final Figures figures;
    private final Report report;
    private final Samples samples;

    StraightRun(BenchHouse house, Figures figures, Report report, Samples samples) {
        this.house = house;
        this.figures = figures;
        this.report = report;
        this.samples = samples;
    }

    /** @param count of each deed, both ways */
    void run(List<Deed> deeds, int count) {
        figures.say(
                "%d of each act by the program, and the same SQL with its audit line straight on PostgreSQL, in blocks of %d by turns (%s)",
                count, BLOCK, Processor.machine());
        figures.say(
                "%-22s %26s %26s %7s %4s", "act", "program us p50/p95/p99", "straight us p50/p95/p99", "ratio", "SQL");
        report.table(
                "The program and the same SQL with its audit line straight on PostgreSQL, in alternating blocks of %d, %,d of each"
                        .formatted(BLOCK, count),
                "act",
                "program p50 ms",
                "p95",
                "p99",
                "straight p50 ms",
                "p95",
                "p99",
                "ratio of p50",
                "statements");
        try (Connection straight = house.connect()) {
            straight.setAutoCommit(false);
            for (Deed deed : deeds) {
                measure(deed, Math.min(WARM_UP, count), straight);
                tell(deed, measure(deed, count, straight));
            }
        } catch (SQLException e) {
            throw new CannotRun("The same SQL was refused: " + e.getMessage() + ".", e);
        }
    }

    /** @param statements of the last act */
    private record Taken(long[] program, long[] straight, int statements) {}

    private Taken measure(Deed deed, int count, Connection straight) throws SQLException {
        long[] program = new long[count];
        long[] sent = new long[count];
        int statements = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            for (int n = from; n < to; n++) {
                Runnable act = deed.next.get();
                long begun = System.nanoTime();
                act.run();
                program[n] = (System.nanoTime() - begun) / 1_000;
            }
            List<Script> scripts = scripts(deed, to - from);
            for (int n = from; n < to; n++) {
                Script script = scripts.get(n - from);
                long begun = System.nanoTime();
                script.replay(straight);
                sent[n] = (System.nanoTime() - begun) / 1_000;
                statements = script.statements();
            }
        }
        return new Taken(program, sent, statements);
    }

    private List<Script> scripts(Deed deed, int count) {
        var transactions = house.bean(PlatformTransactionManager.class);
        var scripts = new ArrayList<Script>();
        for (int n = 0; n < count; n++) {
            scripts.add(Tap.of(transactions, deed.next.get()));
        }
        return scripts;
    }

    private void tell(Deed deed, Taken taken) {
        samples.add(deed.name, "program", taken.program);
        samples.add(deed.name, "straight", taken.straight);
        double ratio = (double) Figures.median(taken.program) / Math.max(1, Figures.median(taken.straight));
        figures.say(
                "%-22s %8d/%8d/%8d %8d/%8d/%8d %7.2f %4d",
                deed.name,
                Figures.median(taken.program),
                Figures.percentile(taken.program, 0.95),
                Figures.percentile(taken.program, 0.99),
                Figures.median(taken.straight),
                Figures.percentile(taken.straight, 0.95),
                Figures.percentile(taken.straight, 0.99),
                ratio,
                taken.statements);
        report.row(
                deed.name,
                Figures.median(taken.program) / 1e3,
                Figures.percentile(taken.program, 0.95) / 1e3,
                Figures.percentile(taken.program, 0.99) / 1e3,
                Figures.median(taken.straight) / 1e3,
                Figures.percentile(taken.straight, 0.95) / 1e3,
                Figures.percentile(taken.straight, 0.99) / 1e3,
                ratio,
                taken.statements);
        figures.keep(deed.name.replaceAll("[^a-z0-9]+", "_") + "_ratio", ratio);
    }
}
