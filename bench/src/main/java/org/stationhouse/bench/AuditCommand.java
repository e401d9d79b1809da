package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the audit trail: what it costs, how soon it is sealed, how fast it is proved. */
@Command(
        name = "audit",
        description = "What the audit trail costs an act, how soon lines are sealed, how fast they are verified.")
final class AuditCommand implements Callable<Integer> {

    @Option(
            names = "--size",
            defaultValue = "200000",
            description = "lines of the trail that is verified (default: ${DEFAULT-VALUE})")
    private long size;

    @Option(
            names = "--acts",
            defaultValue = "10000",
            description = "acts of each kind, with and without audit (default: ${DEFAULT-VALUE})")
    private int acts;

    @Option(names = "--calls", defaultValue = "2000", description = "calls acted on (default: ${DEFAULT-VALUE})")
    private int calls;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "length of each of the two loads (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--rate",
            defaultValue = "40",
            description = "acts a second of the open loop (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--clerks",
            defaultValue = "8",
            description = "who work without a pause at once (default: ${DEFAULT-VALUE})")
    private int clerks;

    @Option(names = "--seed", defaultValue = "20261122", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's folder of temporary files)")
    private @Nullable Path below;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    @Option(
            names = "--samples",
            paramLabel = "FILE",
            description = "where every single time beside straight SQL is written, as CSV")
    private @Nullable Path sampled;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (size < 1 || acts < 1 || calls < 1 || seconds < 1 || rate < 1 || clerks < 1) {
            throw new CannotRun("Every number must be at least 1.");
        }
        var figures = new Figures();
        String asked = "bench audit --size %d --acts %d --calls %d --seconds %d --rate %d --clerks %d --seed %d"
                .formatted(size, acts, calls, seconds, rate, clerks, seed);
        figures.say("%s, Java %s (%s)", asked, Runtime.version(), Processor.machine());
        var report = new Report("Cost of the audit, and acts under load", asked);
        try (var scratch = ScratchFolder.make(below);
                var house = new BenchHouse(scratch)) {
            long before = house.store().lines() - house.audit().written();
            var work = new Acts(house);
            work.log(calls, new Random(seed));
            new CostRun(house, work, figures, report, new Random(seed)).run(acts);
            var load = new LoadRun(house, work, figures, report, seed);
            load.open(rate, seconds);
            load.full(clerks, seconds);
            long from = house.store().lastLine();
            new Generator(house, work).fill(size, seed, figures);
            load.lag("fill", from);
            long lines = before + house.audit().written();
            long proved = new ProofRun(house, figures).run(scratch.path());
            boolean whole = lines == proved && lines == house.store().lines();
            figures.say("lines written %d, proved %d: %s", lines, proved, whole ? "they agree" : "THEY DO NOT AGREE");
            figures.keep("written", lines);
            figures.keep("proved", proved);
            // its audit lines are not the program's own, so it comes after the proof
            var samples = new Samples(sampled);
            var chance = new Random(seed);
            new StraightRun(house, figures, report, samples)
                    .run(
                            Stream.of(Acts.Kind.values())
                                    .map(kind -> new StraightRun.Deed(
                                            kind.name().toLowerCase(Locale.ROOT),
                                            () -> work.prepared(kind, work.any(chance), chance)))
                                    .toList(),
                            Math.max(1, acts / 5));
            samples.write();
            System.out.println(figures.line());
            if (written != null) {
                report.write(written);
            }
            return whole ? 0 : 1;
        }
    }
}
