package org.stationhouse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.office.setup.SetUpCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Starts the server; the first run opens the set-up wizard.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Mixin
    Address address = new Address();

    @Option(
            names = "--setup",
            paramLabel = "FILE",
            description = "sets a new folder up unattended; the keys of the file stand in docs/setup.md")
    @Nullable
    Path setup;

    @Override
    public Integer call() {
        address.check();
        var properties = new HashMap<String, Object>(address.properties());
        if (setup != null) {
            properties.put("stationhouse.setup", setup.toAbsolutePath().toString());
        }
        var house = Opening.serve(folders, properties);
        String code = house.getBean(SetUpCode.class).toPrint();
        if (!code.isEmpty()) {
            System.out.println("setup-code=" + code);
        }
        System.out.println("address=" + address.url(Opening.port(house)));
        return Stationhouse.RUNNING;
    }
}
