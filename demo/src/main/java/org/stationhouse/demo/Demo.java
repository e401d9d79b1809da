package org.stationhouse.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.Address;
import org.stationhouse.Folders;
import org.stationhouse.Opening;
import org.stationhouse.foundation.vault.CannotRun;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Entrance of the demo command: an agency with a year of invented work, on this machine only. */
@Command(
        name = "stationhouse demo",
        mixinStandardHelpOptions = true,
        description = "Starts a demonstration agency; sign in by choosing a role.")
public final class Demo implements Callable<Integer> {

    private static final int RUNNING = -1;

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: the demonstration's own)")
    private @Nullable Path data;

    @Option(names = "--port", defaultValue = "8080", description = "port, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--until", paramLabel = "DATE", description = "last day of the invented year (default: today)")
    private @Nullable LocalDate until;

    public static void main(String... args) {
        int exit = new CommandLine(new Demo())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    CannotRun cannot = Opening.cannotRun(problem);
                    if (cannot == null) {
                        throw problem;
                    }
                    command.getErr().println(cannot.sentence());
                    return 2;
                })
                .execute(args);
        if (exit != RUNNING) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() {
        Folders folders = Folders.at(data != null ? data : Folders.home().resolve("demo"));
        Address address = Address.loopback(port);
        address.check();
        var properties = new HashMap<String, Object>(address.properties());
        properties.put("stationhouse.sign-in", "/demo");
        if (until != null) {
            properties.put("stationhouse.demo.until", until.toString());
        }
        var house = Opening.serve(folders, properties);
        System.out.println("address=" + address.url(Opening.port(house)));
        return RUNNING;
    }
}
