package org.stationhouse;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.DataFolder;
import picocli.CommandLine.Option;

/** Options that name the data folder, the same for every command. */
final class Folders {

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: below XDG_DATA_HOME)")
    @Nullable
    Path data;

    DataFolder folder() {
        return DataFolder.at(data != null ? data : home().resolve("main"));
    }

    /** Where the unpacked PostgreSQL lies, shared by all data folders of this user. */
    Path binaries() {
        return home().resolve("postgres-18");
    }

    private static Path home() {
        String xdg = System.getenv("XDG_DATA_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(xdg);
        return base.resolve("stationhouse");
    }
}
