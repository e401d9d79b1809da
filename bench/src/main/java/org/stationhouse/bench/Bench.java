package org.stationhouse.bench;

import org.stationhouse.Opening;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entrance of the bench command. Exit 0 done, 1 what was measured does not fit together, 2 could not run. */
@Command(
        name = "bench",
        subcommands = {
            AuditCommand.class,
            ImportBench.class,
            ListsCommand.class,
            MatchingCommand.class,
            PeopleCommand.class,
            ProofreadingCommand.class,
            StartBench.class,
            TextCommand.class
        },
        description = "Measures the program on a scratch folder.")
public final class Bench {

    private Bench() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Bench())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    CannotRun cannot = Opening.cannotRun(problem);
                    if (cannot == null) {
                        throw problem;
                    }
                    command.getErr().println(cannot.sentence());
                    return 2;
                })
                .execute(args);
    }
}
