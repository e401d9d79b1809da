package org.stationhouse;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.stationhouse.foundation.vault.postgres.PgServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Starts the server; the first run opens the set-up wizard.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    Folders folders = new Folders();

    @Option(names = "--port", defaultValue = "8080", description = "port, 0 for a free one (default: ${DEFAULT-VALUE})")
    int port;

    @Override
    public Integer call() {
        PgServer database = PgServer.start(folders.folder(), folders.binaries());
        SpringApplication.getShutdownHandlers().add(database::close);
        var house = new SpringApplication(House.class);
        house.setDefaultProperties(properties(folders, database, port));
        house.run();
        return Stationhouse.RUNNING;
    }

    static Map<String, Object> properties(Folders folders, PgServer database, int port) {
        var all = new HashMap<String, Object>();
        all.put("server.port", port);
        all.put("stationhouse.data", folders.folder().data().toString());
        all.put("spring.datasource.url", database.url());
        all.put("spring.datasource.username", database.app());
        all.put("spring.datasource.password", database.appSecret());
        all.put("spring.flyway.url", database.url());
        all.put("spring.flyway.user", database.owner());
        all.put("spring.flyway.password", database.ownerSecret());
        return all;
    }
}
