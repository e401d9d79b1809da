package org.stationhouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.stationhouse.desk.dispatch.imports.CallImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over what another system kept. The last line on standard output has the figures. */
@Command(name = "import", description = "Takes data over: calls FILE loads a log of calls.")
final class ImportCommand implements Callable<Integer> {

    private static final String CALLS = "calls";

    @Mixin
    Folders folders = new Folders();

    @Parameters(index = "0", paramLabel = "KIND", description = "what the file holds: calls")
    String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file; its format is recognized by its content")
    Path file = Path.of("");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!kind.equals(CALLS)) {
            throw new CannotRun("There is no import of " + kind + ": this program takes over " + CALLS + ".");
        }
        Path log = file.toAbsolutePath();
        if (!Files.isRegularFile(log) || !Files.isReadable(log)) {
            throw new CannotRun("There is no file " + file + " that can be read.");
        }
        try (var house = Opening.command(folders)) {
            Actor actor = Actor.console(System.getProperty("user.name", "unknown"));
            CallImport.Tally tally = house.getBean(CallImport.class).load(log, actor);
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
