package org.stationhouse;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "start", description = "Starts the server; the first run opens the set-up wizard.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Mixin
    Address address = new Address();

    @Override
    public Integer call() {
        address.check();
        var house = Opening.serve(folders, address.properties());
        System.out.println("address=" + address.url(Opening.port(house)));
        return Stationhouse.RUNNING;
    }
}
