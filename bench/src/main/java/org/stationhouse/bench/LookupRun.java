package org.stationhouse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What the look-ups of DESIGN section 7 cost. Rows are those that the server's own counters tell: index entries and rows that scans
 * returned or left aside ({@code pg_stat_user_indexes}, {@code pg_stat_user_tables}); pages likewise ({@code pg_statio_user_*}).
 */
final class LookupRun {

    private static final int WARM_UP = 300;
    private static final int LOOK_EACH = 100;
    private static final int STATEMENTS = 20;
    private static final double MOST_STATEMENTS = 4;
    private static final double MOST_FLUSHES = 1;
    private static final double MOST_GROWTH = 1.5;

    private final BenchHouse house;
    private final List<Crowd.One> people;
    private final Figures figures;
    private final Random random;
    private final Processor processor;
    private final Report report;
    private final Map<String, Double> pages = new LinkedHashMap<>();

    LookupRun(BenchHouse house, List<Crowd.One> people, Figures figures, Report report, Random random) {
        this.house = house;
        this.people = people;
        this.figures = figures;
        this.report = report;
        this.random = random;
        this.processor = new Processor(house.store().backend());
    }

    /** Pages that a look-up read or found in memory, on the average, by its name. */
    Map<String, Double> pages() {
        return pages;
    }

    /**
     * @param only pattern that the name of a kind must hold, empty for all
     * @param count look-ups of each kind
     * @param before pages of each kind when the index was smaller; empty when it was not
     */
    void run(String only, int count, Map<String, Double> before) {
        List<Lookup> all = Lookup.all(house).stream()
                .filter(it -> Pattern.compile(only).matcher(it.name()).find())
                .toList();
        for (Lookup one : all) {
            for (int n = 0; n < Math.min(count, WARM_UP); n++) {
                one.act().accept(any(), random);
            }
        }
        figures.say(
                "look-ups among %d people, medians of %d each (%s)",
                house.store().people(), count, Processor.machine());
        figures.say(
                "%-22s %10s %10s %10s %10s %10s %9s %9s %8s %7s",
                "look-up", "CPU us", "ours us", "base us", "p95 us", "wall us", "rows", "pages", "SQL", "flushes");
        report.table(
                "Look-ups among %,d people and %,d events, medians of %d each"
                        .formatted(house.store().people(), house.store().events(), count),
                "look-up",
                "processor ms",
                "of it the program",
                "of it the database",
                "goal",
                "p95",
                "wall p50",
                "rows",
                "goal",
                "pages",
                "growth",
                "statements",
                "flushes",
                "");
        for (Lookup one : all) {
            tell(one, count, before.get(one.name()));
        }
    }

    private void tell(Lookup one, int count, @org.jspecify.annotations.Nullable Double before) {
        BenchStore.Reads from = house.store().reads();
        long[] mine = new long[count];
        long[] base = new long[count];
        long[] both = new long[count];
        long[] wall = new long[count];
        for (int n = 0; n < count; n++) {
            if (n % LOOK_EACH == 0) {
                processor.look();
            }
            Crowd.One about = any();
            long database = processor.database();
            long thread = Processor.thread();
            long begun = System.nanoTime();
            one.act().accept(about, random);
            wall[n] = (System.nanoTime() - begun) / 1_000;
            mine[n] = (Processor.thread() - thread) / 1_000;
            base[n] = (processor.database() - database) / 1_000;
            both[n] = mine[n] + base[n];
        }
        BenchStore.Reads reads = house.store().reads().since(from);
        double rows = (double) reads.rows() / count;
        double read = (double) reads.pages() / count;
        double flushes = (double) reads.flushes() / count;
        double statements = new StatementLog(house.store(), house.folder().data()).asked(STATEMENTS, () -> {
                    for (int n = 0; n < STATEMENTS; n++) {
                        one.act().accept(any(), random);
                    }
                })
                / (double) STATEMENTS;
        pages.put(one.name(), read);
        long cpu = Figures.median(both);
        double growth = before == null ? 1 : read / before;
        String verdict = verdict(one, cpu, rows, statements, flushes, growth);
        figures.say(
                "%-22s %10d %10d %10d %10d %10d %9.1f %9.1f %8.2f %7.2f  %s%s",
                one.name(),
                cpu,
                Figures.median(mine),
                Figures.median(base),
                Figures.percentile(both, 0.95),
                Figures.median(wall),
                rows,
                read,
                statements,
                flushes,
                verdict,
                before == null ? "" : String.format(java.util.Locale.ROOT, ", pages x %.2f", growth));
        report.row(
                one.name(),
                cpu / 1e3,
                Figures.median(mine) / 1e3,
                Figures.median(base) / 1e3,
                one.mostMicros() / 1e3,
                Figures.percentile(both, 0.95) / 1e3,
                Figures.median(wall) / 1e3,
                rows,
                one.mostRows(),
                read,
                before == null ? "" : growth,
                Math.floor(statements),
                Math.floor(flushes),
                verdict);
        String name = one.name().replaceAll("[^a-z0-9]+", "_");
        figures.keep(name + "_cpu_us", cpu);
        figures.keep(name + "_rows", rows);
        figures.keep(name + "_statements", statements);
    }

    /** What the house asks and writes by itself meanwhile is less than one for each: it is left aside. */
    private static String verdict(Lookup one, long cpu, double rows, double statements, double flushes, double growth) {
        var missed = new ArrayList<String>();
        if (cpu > one.mostMicros()) {
            missed.add("processor");
        }
        if (rows > one.mostRows()) {
            missed.add("rows");
        }
        if (Math.floor(statements) > MOST_STATEMENTS) {
            missed.add("statements");
        }
        if (Math.floor(flushes) > MOST_FLUSHES) {
            missed.add("flushes");
        }
        if (growth > MOST_GROWTH) {
            missed.add("growth");
        }
        return missed.isEmpty() ? "met" : "MISSED: " + String.join(", ", missed);
    }

    private Crowd.One any() {
        return people.get(random.nextInt(people.size()));
    }
}
