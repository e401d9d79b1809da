package org.stationhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.foundation.vault.postgres.External;
import org.stationhouse.foundation.vault.postgres.Options;
import org.stationhouse.foundation.vault.postgres.PgBinaries;
import picocli.CommandLine.Option;

/** Options that name the data folder and its database, the same for every command. */
public final class Folders {

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: below XDG_DATA_HOME)")
    @Nullable
    Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "an external PostgreSQL 15 or later, as postgresql://host:port/database (default: our own)")
    @Nullable
    String database;

    @Option(names = "--database-user", paramLabel = "NAME", description = "the login that owns the external database")
    @Nullable
    String databaseUser;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "holds its password (default: the variable STATIONHOUSE_DATABASE_PASSWORD)")
    @Nullable
    Path databasePasswordFile;

    /** Options that name a folder and its own PostgreSQL. */
    public static Folders at(Path data) {
        var folders = new Folders();
        folders.data = data;
        return folders;
    }

    public DataFolder folder() {
        return DataFolder.at(data != null ? data : home().resolve("main"));
    }

    /**
     * Opens the database of the folder; the caller closes it.
     *
     * @throws CannotRun with one sentence
     */
    public Database open(Options.Use use) {
        return claim(use).open();
    }

    /** Takes the folder; its database is opened by {@link Database#open()}. */
    Database claim(Options.Use use) {
        String password = password();
        External external = null;
        if (database != null) {
            if (databaseUser == null || password == null) {
                throw new CannotRun("An external database needs --database-user and --database-password-file.");
            }
            external = External.of(database, databaseUser, password);
        }
        return Database.claim(folder(), new Options(use, PgBinaries.ofProgram(home()), external, password));
    }

    private @Nullable String password() {
        if (databasePasswordFile == null) {
            return System.getenv("STATIONHOUSE_DATABASE_PASSWORD");
        }
        try {
            return Files.readString(databasePasswordFile).strip();
        } catch (IOException e) {
            throw new CannotRun("The password file " + databasePasswordFile + " can't be read.", e);
        }
    }

    /** Where this user's data folders and the unpacked PostgreSQL lie by default. */
    public static Path home() {
        String xdg = System.getenv("XDG_DATA_HOME");
        Path base = xdg == null || xdg.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(xdg);
        return base.resolve("stationhouse");
    }
}
