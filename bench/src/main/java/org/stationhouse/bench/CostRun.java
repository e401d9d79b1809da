package org.stationhouse.bench;

import java.util.Locale;
import java.util.Random;
import org.stationhouse.bench.Acts.Kind;

/**
 * What the audit costs an act: the same verbs with their audit line and without, by turns and in the same run, so that whatever else
 * the machine does hits both. DESIGN section 7: at most one statement and 1.5 KB of log more.
 */
final class CostRun {

    private static final int COUNTED = 100;
    private static final int WARM_UP = 300;
    private static final int LOOK_EACH = 200;
    private static final double MOST_STATEMENTS = 1.0;
    private static final long MOST_WAL = 1_536;

    /** What the house asks by itself meanwhile falls among the statements of a hundred acts by chance. */
    private static final double SOME_OTHER = 0.1;

    /** Medians of one kind of act, with or without audit. */
    private static final class Taken {
        private final long[] wal;
        private final long[] micros;
        private final long[] mine;
        private final long[] database;

        Taken(int acts) {
            wal = new long[acts];
            micros = new long[acts];
            mine = new long[acts];
            database = new long[acts];
        }
    }

    private final BenchHouse house;
    private final Acts acts;
    private final Figures figures;
    private final Report report;
    private final Random random;
    private final Processor processor;

    CostRun(BenchHouse house, Acts acts, Figures figures, Report report, Random random) {
        this.house = house;
        this.acts = acts;
        this.figures = figures;
        this.report = report;
        this.random = random;
        this.processor = new Processor(house.store().backend());
    }

    /** @param count of acts of each kind, with and without audit each */
    void run(int count) {
        figures.say(
                "audit cost, medians of %d acts with and %d without an audit line, by turns, one client (%s)",
                count, count, Processor.machine());
        figures.say(
                "%-8s %14s %20s %22s %22s %16s",
                "act", "statements", "WAL bytes", "server CPU us", "database CPU us", "wall us");
        report.table(
                "Acts with and without their audit line, by turns, medians of %,d each".formatted(count),
                "act",
                "statements with",
                "without",
                "WAL bytes with",
                "without",
                "more",
                "goal of a save",
                "CPU us with",
                "without",
                "wall us with",
                "without",
                "");
        for (Kind kind : Kind.values()) {
            measure(kind, Math.min(count, WARM_UP));
            house.store().checkpoint();
            measureAndTell(kind, count);
        }
    }

    private void measureAndTell(Kind kind, int count) {
        BenchStore.Wal before = house.store().wal();
        Taken[] taken = measure(kind, count);
        Taken with = taken[1];
        Taken without = taken[0];
        double statements = statements(kind, true);
        double fewer = statements(kind, false);
        long wal = Figures.median(with.wal) - Figures.median(without.wal);
        figures.say(
                "%-8s %6.2f / %5.2f %8d / %9d %9d / %10d %9d / %10d %7d / %6d",
                kind.name().toLowerCase(Locale.ROOT),
                statements,
                fewer,
                Figures.median(with.wal),
                Figures.median(without.wal),
                Figures.median(with.mine),
                Figures.median(without.mine),
                Figures.median(with.database),
                Figures.median(without.database),
                Figures.median(with.micros),
                Figures.median(without.micros));
        BenchStore.Wal all = house.store().wal().since(before);
        figures.say(
                "         ratio with to without: WAL %s, CPU of server and database %.2f; %+.2f statements (at most %.0f), %+d"
                        + " bytes WAL (at most %d for the save of a field); with the sealer's, log of all: %d records, %d page images",
                Figures.median(without.wal) == 0
                        ? "-"
                        : String.format(
                                Locale.ROOT, "%.2f", (double) Figures.median(with.wal) / Figures.median(without.wal)),
                (double) (Figures.median(with.mine) + Figures.median(with.database))
                        / Math.max(1, Figures.median(without.mine) + Figures.median(without.database)),
                statements - fewer,
                MOST_STATEMENTS,
                wal,
                MOST_WAL,
                all.records(),
                all.images());
        String name = kind.name().toLowerCase(Locale.ROOT);
        boolean fits = statements - fewer <= MOST_STATEMENTS + SOME_OTHER && wal <= MOST_WAL;
        report.row(
                name,
                statements,
                fewer,
                Figures.median(with.wal),
                Figures.median(without.wal),
                wal,
                MOST_WAL,
                Figures.median(with.mine) + Figures.median(with.database),
                Figures.median(without.mine) + Figures.median(without.database),
                Figures.median(with.micros),
                Figures.median(without.micros),
                kind != Kind.SAVE ? "" : fits ? "met" : "MISSED");
        figures.keep(name + "_statements_more", statements - fewer);
        figures.keep(name + "_wal_more", wal);
        figures.keep(
                name + "_cpu_us_more",
                Figures.median(with.mine)
                        + Figures.median(with.database)
                        - Figures.median(without.mine)
                        - Figures.median(without.database));
    }

    /** @return without and with */
    private Taken[] measure(Kind kind, int count) {
        Taken[] taken = {new Taken(count), new Taken(count)};
        for (int n = 0; n < 2 * count; n++) {
            if (n % LOOK_EACH == 0) {
                processor.look();
            }
            int audited = n % 2;
            house.audit().turn(true);
            Runnable act = acts.prepared(kind, acts.any(random), random);
            house.audit().turn(audited == 1);
            one(act, taken[audited], n / 2);
        }
        house.audit().turn(true);
        return taken;
    }

    private void one(Runnable act, Taken taken, int at) {
        long database = processor.database();
        long wal = house.store().walEnd();
        long mine = Processor.thread();
        long begun = System.nanoTime();
        act.run();
        taken.micros[at] = (System.nanoTime() - begun) / 1_000;
        taken.mine[at] = (Processor.thread() - mine) / 1_000;
        taken.wal[at] = house.store().walEnd() - wal;
        taken.database[at] = (processor.database() - database) / 1_000;
    }

    private double statements(Kind kind, boolean audited) {
        var log = new StatementLog(house.store(), house.folder().data());
        Runnable[] prepared = new Runnable[Math.min(COUNTED, acts.calls().size())];
        house.audit().turn(true);
        for (int n = 0; n < prepared.length; n++) {
            acts.act(
                    Kind.SAVE,
                    acts.calls().get(n),
                    random); // a record that was not used for long costs one statement for its key
            prepared[n] = acts.prepared(kind, acts.calls().get(n), random);
        }
        house.audit().turn(audited);
        long all = log.during(() -> {
            for (Runnable act : prepared) {
                act.run();
            }
        });
        house.audit().turn(true);
        return (double) all / prepared.length;
    }
}
