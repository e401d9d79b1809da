package org.stationhouse;

import java.io.PrintWriter;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entrance: every command of the program. Exit 0 done, 1 found something wrong, 2 could not run. */
@Command(
        name = "stationhouse",
        mixinStandardHelpOptions = true,
        versionProvider = Stationhouse.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        description = "Records and support services for a police department.")
public final class Stationhouse {

    private static final List<Class<?>> COMMANDS = List.of(
            BackupCommand.class,
            DoctorCommand.class,
            DrillCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            IndexCommand.class,
            KeysCommand.class,
            LoadCommand.class,
            PortalCommand.class,
            RestoreCommand.class,
            StartCommand.class,
            VerifyCommand.class);

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
        return line(args).execute(args);
    }

    /** Every command. */
    static CommandLine line() {
        return line(COMMANDS);
    }

    /** What these arguments need: the one command that they name, or every one. The options of all would be read for a tenth of a second. */
    static CommandLine line(String... args) {
        return line(COMMANDS.stream()
                .filter(it -> args.length > 0
                        && it.getAnnotation(Command.class).name().equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS));
    }

    private static CommandLine line(List<Class<?>> commands) {
        var line = new CommandLine(new Stationhouse());
        line.addSubcommand(CommandLine.HelpCommand.class);
        commands.forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler((problem, command, parsed) -> {
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
