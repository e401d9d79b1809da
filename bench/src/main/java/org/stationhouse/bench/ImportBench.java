package org.stationhouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast a log of calls is taken over, and how fast a second run finds that nothing changed. */
@Command(name = "import", description = "How fast a log of calls is taken over into an empty agency.")
final class ImportBench implements Callable<Integer> {

    private static final long LEAST = 5_000;

    @Parameters(index = "0", paramLabel = "FILE", description = "the log; its format is recognized by its content")
    private Path file = Path.of("");

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "where the scratch folder is made (default: the system's folder of temporary files)")
    private @Nullable Path below;

    @Option(names = "--write", paramLabel = "FILE", description = "report in which the part of this command is renewed")
    private @Nullable Path written;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new CannotRun("There is no file " + file + " that can be read.");
        }
        var figures = new Figures();
        var report = new Report("Import of calls", "bench import " + file);
        try (var scratch = ScratchFolder.make(below);
                var house = new BenchHouse(scratch)) {
            report.table(
                    "Import of " + file.getFileName() + " into an empty agency, and the same file once more",
                    "run",
                    "loaded",
                    "rejected",
                    "unchanged",
                    "rows a second",
                    "goal",
                    "program us a row",
                    "database us a row",
                    "rows a second by processor alone",
                    "");
            TakeOver.Outcome first = timed(house, figures, report, "first");
            TakeOver.Outcome again = timed(house, figures, report, "second");
            System.out.println(figures.line());
            if (written != null) {
                report.write(written);
            }
            return again.loaded() == 0 && again.unchanged() == first.loaded() ? 0 : 1;
        }
    }

    private TakeOver.Outcome timed(BenchHouse house, Figures figures, Report report, String run) {
        var processor = new Processor(house.store().backend());
        long served = processor.databaseWhole();
        long mine = Processor.mine();
        long begun = System.nanoTime();
        TakeOver.Outcome tally = house.bean(CallImport.class).load(file, Actor.console("bench"));
        double seconds = (System.nanoTime() - begun) / 1e9;
        long rows = Math.max(1, tally.loaded() + tally.rejected() + tally.unchanged());
        double here = (Processor.mine() - mine) / 1e3 / rows;
        double there = (processor.databaseWhole() - served) / 1e3 / rows;
        double alone = 1e6 / (here + there);
        figures.say(
                "%s run: loaded=%d rejected=%d unchanged=%d in %.1f s, %.0f rows a second; of processor %.0f us each here and %.0f us in"
                        + " the database, so that %.0f a second go on one processor alone (goal: >= %d a second): %s (%s)",
                run,
                tally.loaded(),
                tally.rejected(),
                tally.unchanged(),
                seconds,
                rows / seconds,
                here,
                there,
                alone,
                LEAST,
                Figures.verdict(rows / seconds, alone, LEAST),
                Processor.machine());
        report.row(
                run,
                tally.loaded(),
                tally.rejected(),
                tally.unchanged(),
                rows / seconds,
                LEAST,
                here,
                there,
                alone,
                Figures.verdict(rows / seconds, alone, LEAST));
        figures.keep(run + "_rows_per_s", Math.round(rows / seconds));
        figures.keep(run + "_cpu_us", here);
        figures.keep(run + "_database_us", there);
        return tally;
    }
}
