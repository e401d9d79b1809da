package org.stationhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.imports.PersonImport;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills the index of people through the import that a city uses, and measures the look-ups when it is small and when it is large. */
@Command(name = "people", description = "How fast people are taken over, and what a look-up among them costs.")
final class PeopleCommand implements Callable<Integer> {

    private static final long LEAST = 1_500;
    private static final int SMALLER = 10;

    @Option(
            names = "--people",
            defaultValue = "1000000",
            description = "people in the index (default: ${DEFAULT-VALUE})")
    private long people;

    @Option(
            names = "--events",
            defaultValue = "-1",
            description = "calls beside them, in the search of the house (default: twice as many as people)")
    private long events;

    @Option(names = "--each", defaultValue = "300", description = "look-ups of each kind (default: ${DEFAULT-VALUE})")
    private int each;

    @Option(
            names = "--only",
            defaultValue = "",
            description = "look-ups with this pattern in their name, license|phone for instance (default: all)")
    private String only = "";

    @Option(names = "--seed", defaultValue = "20261129", description = "of all chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's folder of temporary files)")
    private @Nullable Path below;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "folder of an index that stays, to be measured again: filled when it is empty")
    private @Nullable Path kept;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    @Option(
            names = "--samples",
            paramLabel = "FILE",
            description = "where every single time beside straight SQL is written, as CSV")
    private @Nullable Path sampled;

    @Override
    public Integer call() throws IOException {
        if (people < SMALLER || each < 1) {
            throw new CannotRun("At least " + SMALLER + " people and one look-up are measured.");
        }
        var figures = new Figures();
        String asked =
                "bench people --people %d --events %d --each %d --seed %d".formatted(people, calls(), each, seed);
        figures.say("%s, Java %s (%s)", asked, Runtime.version(), Processor.machine());
        var report = new Report("People and look-ups", asked);
        if (kept != null) {
            Files.createDirectories(kept);
            return measured(new ScratchFolder(kept.toAbsolutePath()), figures, report);
        }
        try (var scratch = ScratchFolder.make(below)) {
            return measured(scratch, figures, report);
        }
    }

    private int measured(ScratchFolder scratch, Figures figures, Report report) throws IOException {
        int exit = measure(scratch, figures, report);
        if (written != null) {
            report.write(written);
        }
        return exit;
    }

    private int measure(ScratchFolder scratch, Figures figures, Report report) throws IOException {
        boolean filled = Files.exists(scratch.data());
        try (var house = new BenchHouse(scratch)) {
            var crowd = new Crowd(people, seed);
            Path few = crowd.write(scratch.path().resolve("few.csv"), people / SMALLER);
            Map<String, Double> small = Map.of();
            house.store().filled();
            if (!filled) {
                load(house, few, figures, report, "few");
                calls(house, scratch, calls() / SMALLER);
                small = look(house, crowd, figures, report, Map.of());
            }
            // what a filling that was cut off did not reach is asked by nobody
            long all = filled ? house.store().people() : people;
            Path rest = crowd.write(scratch.path().resolve("rest.csv"), all - people / SMALLER);
            if (!filled) {
                try (var filling = house.store().filling()) {
                    load(house, rest, figures, report, "rest");
                    new CallCopies(house).fill(calls());
                }
            }
            Files.delete(rest);
            look(house, crowd, figures, report, small);
            beside(house, crowd, figures, report);
            PersonImport.Tally again = house.bean(PersonImport.class).load(few, "", Actor.console("bench"));
            boolean whole = house.store().people() == people
                    && house.store().events() == calls()
                    && again.unchanged() == people / SMALLER
                    && again.loaded() == 0;
            figures.keep("people", house.store().people());
            figures.keep("events", house.store().events());
            figures.keep("unchanged", again.unchanged());
            System.out.println(figures.line());
            return whole ? 0 : 1;
        }
    }

    private long calls() {
        return events < 0 ? 2 * people : events;
    }

    /** So that the search of the house is as large as that of a city. */
    private void calls(BenchHouse house, ScratchFolder scratch, long calls) throws IOException {
        if (calls > 0) {
            Path file = new CallLog(calls(), seed).write(scratch.path().resolve("calls.csv"), calls);
            house.bean(CallImport.class).load(file, Actor.console("bench"));
            Files.delete(file);
        }
    }

    private Map<String, Double> look(
            BenchHouse house, Crowd crowd, Figures figures, Report report, Map<String, Double> before) {
        house.store().analyze();
        var run = new LookupRun(house, crowd.sample(), figures, report, new Random(seed));
        run.run(only, each, before);
        return run.pages();
    }

    private void beside(BenchHouse house, Crowd crowd, Figures figures, Report report) {
        var chance = new Random(seed);
        List<Crowd.One> sample = crowd.sample();
        List<StraightRun.Deed> deeds = Lookup.all(house).stream()
                .filter(it -> Pattern.compile(only).matcher(it.name()).find())
                .map(it -> new StraightRun.Deed(it.name(), () -> {
                    Crowd.One about = sample.get(chance.nextInt(sample.size()));
                    return () -> it.act().accept(about, chance);
                }))
                .toList();
        var samples = new Samples(sampled);
        new StraightRun(house, figures, report, samples).run(deeds, each);
        samples.write();
    }

    private static void load(BenchHouse house, Path file, Figures figures, Report report, String name) {
        var processor = new Processor(house.store().backend());
        long served = processor.databaseWhole();
        long mine = Processor.mine();
        long begun = System.nanoTime();
        PersonImport.Tally tally = house.bean(PersonImport.class).load(file, "", Actor.console("bench"));
        double seconds = (System.nanoTime() - begun) / 1e9;
        double here = (Processor.mine() - mine) / 1e3 / Math.max(1, tally.loaded());
        double there = (processor.databaseWhole() - served) / 1e3 / Math.max(1, tally.loaded());
        figures.say(
                "import: loaded=%d rejected=%d, %d pairs wait, in %.1f s, %.0f rows a second (goal: >= %d): %s; of processor %.0f us each"
                        + " here and %.0f us in the database (%s)",
                tally.loaded(),
                tally.rejected(),
                tally.pairs(),
                seconds,
                tally.loaded() / seconds,
                LEAST,
                Figures.verdict(tally.loaded() / seconds, 1e6 / (here + there), LEAST),
                here,
                there,
                Processor.machine());
        report.table(
                "Import of %,d people%s".formatted(tally.loaded(), name.equals("few") ? "" : ", filled fast"),
                "rows a second",
                "goal",
                "program us a row",
                "database us a row",
                "rows a second by processor alone",
                "");
        report.row(
                tally.loaded() / seconds,
                LEAST,
                here,
                there,
                1e6 / (here + there),
                Figures.verdict(tally.loaded() / seconds, 1e6 / (here + there), LEAST));
        figures.keep(name + "_rows_per_s", Math.round(tally.loaded() / seconds));
        figures.keep(name + "_pairs", tally.pairs());
    }
}
