package org.stationhouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.charges.OffenseImport;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over what another system kept. The last line on standard output has the figures. */
@Command(
        name = "import",
        description = "Takes data over: calls FILE loads a log of calls, offenses FILE a state's table of offenses.")
final class ImportCommand implements Callable<Integer> {

    private static final String CALLS = "calls";
    private static final String OFFENSES = "offenses";

    /** What became of a file, whatever it held. */
    private record Outcome(
            long loaded,
            long rejected,
            long unchanged,
            List<String> problems,
            @Nullable Path report) {

        static Outcome of(CallImport.Tally tally) {
            return new Outcome(tally.loaded(), tally.rejected(), tally.unchanged(), tally.problems(), tally.report());
        }

        static Outcome of(OffenseImport.Tally tally) {
            return new Outcome(tally.loaded(), tally.rejected(), tally.unchanged(), tally.problems(), tally.report());
        }
    }

    @Mixin
    Folders folders = new Folders();

    @Parameters(index = "0", paramLabel = "KIND", description = "what the file holds: calls or offenses")
    String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file; its format is recognized by its content")
    Path file = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!kind.equals(CALLS) && !kind.equals(OFFENSES)) {
            throw new CannotRun(
                    "There is no import of " + kind + ": this program takes over " + CALLS + " and " + OFFENSES + ".");
        }
        Path from = file.toAbsolutePath();
        if (!Files.isRegularFile(from) || !Files.isReadable(from)) {
            throw new CannotRun("There is no file " + file + " that can be read.");
        }
        try (var house = Opening.command(folders)) {
            Actor actor = Actor.console(System.getProperty("user.name", "unknown"));
            Outcome tally = kind.equals(CALLS)
                    ? Outcome.of(house.getBean(CallImport.class).load(from, actor))
                    : Outcome.of(house.getBean(OffenseImport.class).load(from, actor));
            var err = spec.commandLine().getErr();
            tally.problems().forEach(err::println);
            if (tally.report() != null) {
                err.println("All " + tally.rejected() + " rows that were not taken over: " + tally.report());
            }
            spec.commandLine()
                    .getOut()
                    .println("loaded=" + tally.loaded() + " rejected=" + tally.rejected() + " unchanged="
                            + tally.unchanged());
            return tally.rejected() == 0 ? 0 : 1;
        }
    }
}
