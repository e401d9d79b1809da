package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.PgServer;

/** Starts the database of the shared test house in a new folder below {@code target}. */
public final class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Unpacked once for all tests of a checkout. */
    public static final Path BINARIES = Path.of("target", "postgres-18").toAbsolutePath();

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "houses")), "shared")
                    .toAbsolutePath();
            PgServer database = PgServer.start(DataFolder.at(folder.resolve("data")), BINARIES);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            var folders = new Folders();
            folders.data = folder.resolve("data");
            Map<String, Object> properties = StartCommand.properties(folders, database, 0);
            properties.put("stationhouse.jobs", "false");
            house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test folder", properties));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
