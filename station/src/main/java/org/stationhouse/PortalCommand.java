package org.stationhouse;

import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "portal",
        description = "Starts the site of the public: a message to the department, in English and Spanish.")
final class PortalCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Mixin
    Address address = new Address();

    @Override
    public Integer call() {
        address.check();
        var properties = new HashMap<>(PortalHouse.PROPERTIES);
        properties.putAll(address.properties());
        var site = Opening.portal(folders, properties);
        System.out.println("address=" + address.url(Opening.port(site)));
        return Stationhouse.RUNNING;
    }
}
