package org.stationhouse;

import java.io.PrintWriter;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entrance: every command of the program. Exit 0 done, 1 found something wrong, 2 could not run. */
@Command(
        name = "stationhouse",
        mixinStandardHelpOptions = true,
        versionProvider = Stationhouse.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            BackupCommand.class,
            CommandLine.HelpCommand.class,
            DoctorCommand.class,
            DrillCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            KeysCommand.class,
            LoadCommand.class,
            RestoreCommand.class,
            StartCommand.class,
            VerifyCommand.class
        },
        description = "Records and support services for a police department.")
public final class Stationhouse {

    private Stationhouse() {}

    /** As the jar says; classes that are in none have no version. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Stationhouse.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "Stationhouse, not packaged" : "Stationhouse " + version};
        }
    }

    public static void main(String... args) {
        int exit = run(args);
        if (exit != RUNNING) {
            System.exit(exit);
        }
    }

    /** A command that goes on in the background, the server for instance. */
    static final int RUNNING = -1;

    static int run(String... args) {
        return line().execute(args);
    }

    static CommandLine line() {
        return new CommandLine(new Stationhouse()).setExecutionExceptionHandler((problem, command, parsed) -> {
            PrintWriter err = command.getErr();
            CannotRun cannot = Opening.cannotRun(problem);
            if (cannot != null) {
                err.println(cannot.sentence());
            } else {
                problem.printStackTrace(err);
            }
            return 2;
        });
    }
}
