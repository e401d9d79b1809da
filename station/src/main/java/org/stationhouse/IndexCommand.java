package org.stationhouse;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the index of people does for files, without a house. */
@Command(
        name = "index",
        subcommands = MatchCommand.class,
        description = "Compares files of people by the scorer of the index; needs neither server nor database.")
final class IndexCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: index match.");
    }
}
