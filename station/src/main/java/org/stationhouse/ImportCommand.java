package org.stationhouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes over what another system kept. The last line on standard output has the figures. */
@Command(
        name = "import",
        description = "Takes data over: calls, offenses, law and more; without a known KIND it says which.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Parameters(index = "0", paramLabel = "KIND", description = "what the file holds")
    String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file; its format is recognized by its content")
    Path file = Path.of("");

    @Option(
            names = "--system",
            defaultValue = "",
            description = "of people: name of the system that they come from, where more than one is taken over")
    String system = "";

    @Option(names = "--dry-run", description = "says what would become of the file and changes nothing")
    boolean dry;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path from = file.toAbsolutePath();
        if (!Files.isRegularFile(from) || !Files.isReadable(from)) {
            throw new CannotRun("There is no file " + file + " that can be read.");
        }
        try (var house = Opening.command(folders)) {
            List<TakeOver> kinds = house.getBeansOfType(TakeOver.class).values().stream()
                    .sorted(Comparator.comparing(TakeOver::kind))
                    .toList();
            TakeOver wanted = kinds.stream()
                    .filter(it -> it.kind().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> unknown(kinds));
            Actor actor = Actor.console(System.getProperty("user.name", "unknown"));
            TakeOver.Outcome outcome = dry
                    ? wanted.dryRun(from, actor)
                    : system.isBlank() ? wanted.load(from, actor) : wanted.loadOf(system.strip(), from, actor);
            var err = spec.commandLine().getErr();
            outcome.problems().forEach(err::println);
            if (outcome.report() != null) {
                err.println("All " + outcome.rejected() + " rows that were not taken over: " + outcome.report());
            }
            spec.commandLine()
                    .getOut()
                    .println("loaded=" + outcome.loaded() + " rejected=" + outcome.rejected() + " unchanged="
                            + outcome.unchanged());
            return outcome.rejected() == 0 ? 0 : 1;
        }
    }

    private CannotRun unknown(List<TakeOver> kinds) {
        return new CannotRun("There is no import of " + kind + ": this program takes over "
                + kinds.stream().map(it -> it.kind() + " (" + it.holds() + ")").collect(Collectors.joining(", "))
                + ".");
    }
}
