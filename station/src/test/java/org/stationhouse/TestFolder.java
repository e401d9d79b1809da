package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.postgres.PgBinaries;

/** Gives the shared test house a database in a new folder below {@code target}; the house closes it at its end. */
public final class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Where the binaries are unpacked, once for all tests of a checkout. */
    public static final Path UNPACKED = Path.of("target", "postgres").toAbsolutePath();

    /** Names the jar of another PostgreSQL than the program's own, to run tests on it. */
    public static final String OTHER_POSTGRES = "stationhouse.test.postgres";

    @Override
    public void initialize(ConfigurableApplicationContext house) {
        Path data = fresh("shared").data();
        Opening.over(
                house,
                () -> Database.of(DataFolder.at(data), Options.serving(binaries()))
                        .closedByCaller());
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test folder", Map.of("stationhouse.data", data.toString(), "stationhouse.jobs", "false")));
    }

    /** A data folder that doesn't exist yet, with room beside it for its keys. */
    public static DataFolder fresh(String name) {
        try {
            return DataFolder.at(Files.createTempDirectory(Files.createDirectories(Path.of("target", "houses")), name)
                    .toAbsolutePath()
                    .resolve("data"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The PostgreSQL that tests run on. */
    public static PgBinaries binaries() {
        String other = System.getProperty(OTHER_POSTGRES);
        return other == null ? PgBinaries.ofProgram(UNPACKED) : PgBinaries.ofJar(Path.of(other), UNPACKED);
    }
}
